package kafkalab.tests.guide;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.options.ColorScheme;
import kafkalab.tests.Chromium;
import kafkalab.tests.guide.script.Section;
import kafkalab.tests.guide.script.SectionReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The guide as an attendee does it: every command typed in a terminal, every click made
 * on the page, everything that should be seen looked for.
 */
class GuideJourneyTests {

	private static final Path GUIDE = Path.of("..", "lab-guide");

	private static final LabAddresses ADDRESSES = LabAddresses.usual();

	@AutoClose
	private static final Chromium CHROMIUM = Chromium.launch();

	private static Tally total = Tally.NOTHING;

	static List<Path> files() throws IOException {
		return SectionReader.files(GUIDE);
	}

	@BeforeEach
	void thePortsThatTheGuideNamesAreFree() {
		List<Integer> taken = ADDRESSES.taken();
		String message = "THE GUIDE WAS NOT TESTED: it needs its own ports, and these are taken: " + taken;
		if ("true".equals(System.getenv("LAB_REQUIRE_BROWSER"))) {
			assertThat(taken).as(message).isEmpty();
		}
		assumeTrue(taken.isEmpty(), message);
	}

	@ParameterizedTest
	@MethodSource("files")
	void canBeDoneAsItIsWritten(Path file) {
		Section section = SectionReader.one(file);
		Instant start = Instant.now();
		try (SectionJourney journey = new SectionJourney(section, ADDRESSES,
				CHROMIUM.window(1440, 900, ColorScheme.LIGHT), Map.of(), Duration.ofSeconds(60))) {
			journey.travel();
		}
		Tally tally = Tally.of(section, Duration.between(start, Instant.now()));
		System.out.printf("Section %d: %s%n", section.number(), tally);
		total = total.plus(tally);
	}

	@AfterAll
	static void tellTheTotal() {
		System.out.printf("The guide: %s%n", total);
	}

}
