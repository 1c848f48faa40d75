package kafkalab.tests.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.options.ColorScheme;
import kafkalab.tests.Chromium;
import kafkalab.tests.guide.script.Section;
import kafkalab.tests.guide.script.SectionReader;
import kafkalab.tests.guide.script.Stage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A guide that says what is not so does not get through, and what is wrong with it is
 * said so that it can be mended.
 */
class BrokenGuideJourneyTests {

	private static final String START = """
			# Section 1: Trial

			## What you will use

			In the first terminal:

			```sh
			./lab up
			```

			**At the start**

			- [ ] `first-group` has 1 member

			""";

	private static final List<String> TRUE = List.of(
			"""
					**Predict first.** Who gets them?

					- nobody
					- `first-group` <!-- right -->

					**Do.** Set **Partition is chosen** to `sticky (no key)`. Click **Send Event** twice. Open the **Groups** tab.

					**You should see**

					- [ ] `first-group` got all 2 new events
					- on the page: `Last receipt … in first-topic`
					- on the page: `first-group`
					""",
			"""
					**Do.** Answer the question below.

					**You should see**

					- [ ] Which broker leads P0 of `first-topic`?
					""", """
					**Do.** In the second terminal:

					```sh
					./lab status
					```

					**You should see**

					- in the second terminal: `first-topic`
					""");

	/** What is wrong, and what is to be said about it. */
	private static final List<Map.Entry<String, String>> WRONG = List.of(Map.entry("""
			**Do.** In the second terminal:

			```sh
			./lab topic raise first-topic --partitions 1
			```

			**You should see**

			- in the second terminal: `raised`
			""", "the command in the second terminal should succeed, but ended with exit status 1. It printed:\nlab: "),
			Map.entry("""
					**Do.** In the second terminal:

					```sh fails
					./lab status
					```

					**You should see**

					- in the second terminal: `first-topic`
					""", "the command in the second terminal should be refused, but ended with exit status 0"),
			Map.entry("""
					**Do.** In the second terminal:

					```sh
					./lab status
					```

					```text
					first-topic
					no such line
					```

					**You should see**

					- in the second terminal: `first-topic`
					""", "the command in the second terminal does not print \"no such line\". It printed:\n"),
			Map.entry("""
					**Do.** Press Ctrl+C in the second terminal.

					**You should see**

					- on the page: `first-group`
					""", "nothing runs in the second terminal that Ctrl+C could end"), Map.entry("""
					**Do.** Click **Send Event**.

					**You should see**

					- in the second terminal: `first-topic`
					""", "the second terminal does not show \"first-topic\". It shows:\n"), Map.entry("""
					**Do.** Open the **Consumers** tab.

					**You should see**

					- on the page: `no such text`
					""", "the page does not show \"no such text\". It shows:\n"),
			Map.entry("""
					**Do.** Open the **Consumers** tab.

					**You should see**

					- on **Second Consumer**: `online`
					""",
					"the card of Second Consumer does not show \"online\". It shows:\n(nothing: there is no such card"),
			Map.entry("""
					**Do.** Click **Send Event**.

					**You should see**

					- [ ] `first-group` has 1 member
					""", "This passes before anything is done:\n  01-trial.md"), Map.entry("""
					**Do.** Click **Send Event**.

					**You should see**

					- [ ] `first-group` has 2 members
					""", ": \"first-group has 2 members\" – Not yet: "));

	@AutoClose
	private static final Chromium CHROMIUM = Chromium.launch();

	@TempDir
	private Path guide;

	@Test
	void isFoundOutWhereverItIsWrong() throws IOException {
		StringBuilder text = new StringBuilder(START);
		TRUE.forEach((stage) -> text.append(stage).append('\n'));
		WRONG.forEach((stage) -> text.append(stage.getKey()).append('\n'));
		Section section = section(text.toString());
		try (SectionJourney journey = journey(section)) {
			Attendee attendee = journey.start();
			section.stages().subList(0, TRUE.size()).forEach(attendee::play);
			for (int i = 0; i < WRONG.size(); i++) {
				Stage stage = section.stages().get(TRUE.size() + i);
				assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> attendee.play(stage))
					.withMessageContaining(WRONG.get(i).getValue())
					.withMessageContaining("01-trial.md:");
			}
			journey.end();
		}
	}

	@Test
	void doesNotStartWithASentenceThatNobodyCanCheck() throws IOException {
		Section section = section(START + "**Do.** Click **Send Event**.\n\n**You should see**\n\n- [ ] pigs fly\n");
		try (SectionJourney journey = journey(section)) {
			assertThatExceptionOfType(AssertionError.class).isThrownBy(journey::travel)
				.withMessageContaining("01-trial.md:7: the command in the first terminal should go on, but ended")
				.withMessageContaining("Section 1 of the guide: Nothing can be checked by \"pigs fly\"")
				.withMessageContaining("Evidence:");
		}
	}

	private Section section(String text) throws IOException {
		return SectionReader.one(Files.writeString(this.guide.resolve("01-trial.md"), text));
	}

	private SectionJourney journey(Section section) {
		return new SectionJourney(section, LabAddresses.free(), CHROMIUM.window(1440, 900, ColorScheme.LIGHT),
				Map.of("LAB_GUIDE", this.guide.toAbsolutePath().toString()), Duration.ofSeconds(5));
	}

}
