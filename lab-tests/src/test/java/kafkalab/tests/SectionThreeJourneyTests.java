package kafkalab.tests;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Section 3 as an attendee does it, on the page and in terminals.
 */
class SectionThreeJourneyTests {

	@AutoClose
	private static final Chromium CHROMIUM = Chromium.launch();

	@AutoClose
	private final Lab lab = Lab.start();

	@AutoClose
	private final BrowserContext window = CHROMIUM.window(1440, 900, ColorScheme.LIGHT);

	private AppProcess first;

	private LabPage page;

	@BeforeEach
	void openThePageWithTheFirstConsumer() {
		this.first = this.lab.consumer("first-group");
		this.page = LabPage.open(this.window.newPage(), this.lab.producer());
		assertThat(this.page.card(this.first).root()).containsText("owns P0, P1");
	}

	@Test
	void oneGroupSharesTheEventsAndWhoStaysGetsThemAll() {
		AppProcess second = this.lab.consumer("first-group");
		assertThat(this.page.card(second).root()).containsText("owns P");
		this.page.click(20);
		await().untilAsserted(
				() -> assertThat(ids(this.first, second)).containsExactlyInAnyOrderElementsOf(numbers(1, 20)));
		assertThat(this.first.ids()).as("round robin from the first click on").hasSize(10);
		assertThat(this.page.card(this.first).count()).hasText("10");
		assertThat(this.page.card(second).count()).hasText("10");

		second.stop();
		assertThat(this.page.card(second).root()).containsText("offline");
		assertThat(this.page.card(this.first).root()).containsText("owns P0, P1");
		this.page.click(4);
		assertThat(this.page.card(this.first).count()).hasText("14");
		assertThat(this.page.card(this.first).ids().subList(0, 4)).containsExactlyInAnyOrder(21L, 22L, 23L, 24L);
		assertThat(this.page.card(second).count()).hasText("10");
	}

	@ParameterizedTest
	@ValueSource(strings = { "classic", "consumer" })
	void theOthersTakeOverFromAMemberThatCrashed(String protocol) {
		Map<String, String> settings = Map.of("GROUP_PROTOCOL", protocol);
		AppProcess second = this.lab.consumer("crash-group", settings);
		AppProcess third = this.lab.consumer("crash-group", settings);
		assertThat(this.page.card(third).root()).containsText("owns P");
		this.page.click(4);
		await().untilAsserted(() -> assertThat(ids(second, third)).containsExactlyInAnyOrderElementsOf(numbers(1, 4)));

		third.kill();
		assertThat(this.page.card(third).root()).containsText("offline");
		this.page.click(6);
		assertThat(this.page.card(second).root()).containsText("owns P0, P1");
		await().untilAsserted(() -> assertThat(second.ids()).containsAll(numbers(5, 10)));
	}

	@Test
	void differentGroupsEachGetEveryEvent() {
		this.page.click(2);
		assertThat(this.page.card(this.first).count()).hasText("2");
		AppProcess second = this.lab.consumer("second-group");
		assertThat(this.page.card(second).root()).containsText("second-group");
		assertThat(this.page.card(second).count()).hasText("2");

		this.page.click(3);
		assertThat(this.page.card(this.first).count()).hasText("5");
		assertThat(this.page.card(second).count()).hasText("5");
		assertThat(this.first.ids()).containsExactlyInAnyOrderElementsOf(numbers(1, 5));
		assertThat(second.ids()).containsExactlyInAnyOrderElementsOf(numbers(1, 5));
	}

	@Test
	void aConsumerThatComesBackInAnotherGroupKeepsItsCard() {
		AppProcess second = this.lab.consumer("first-group");
		assertThat(this.page.card(second).root()).containsText("owns P");
		second.stop();
		assertThat(this.page.card(second).root()).containsText("offline");
		AppProcess again = this.lab.consumer("second-group", second.port(), Map.of());
		assertThat(this.page.card(again).root()).containsText("second-group");
		assertThat(this.page.card(again).root()).containsText("owns P0, P1");
		assertThat(this.page.cards()).hasCount(2);
	}

	private static List<Long> ids(AppProcess... consumers) {
		return Stream.of(consumers).flatMap((consumer) -> consumer.ids().stream()).toList();
	}

	private static List<Long> numbers(long from, long to) {
		return LongStream.rangeClosed(from, to).boxed().toList();
	}

}
