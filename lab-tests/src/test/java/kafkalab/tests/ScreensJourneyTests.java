package kafkalab.tests;

import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Brings the lab into each of its states and takes a picture of the page.
 */
class ScreensJourneyTests extends Journey {

	private static final int MOST_BYTES = 150_000;

	/** What moves without an end may go on. */
	private static final String STILL = """
			() => document.getAnimations().every(({ effect, playState }) =>
			  playState !== 'running' || effect.getComputedTiming().iterations === Infinity)
			""";

	@Test
	void membersOfAGroup() {
		assertThat(this.page.page().locator("consumer-list")).containsText("No consumer yet");
		take("no-consumer");
		AppProcess first = this.lab.consumer("first-group");
		AppProcess second = this.lab.consumer("first-group");
		assertThat(this.page.card(second).root()).containsText("owns P");
		this.page.click(12);
		assertThat(this.page.card(second).count()).hasText("6");
		settle();
		take("same-group");

		AppProcess third = this.lab.consumer("first-group");
		assertThat(this.page.headline()).containsText("3 members, 2 partitions");
		take("idle-member");
		third.stop();
		assertThat(this.page.card(third).root()).containsText("offline");

		this.page.press("Pause");
		this.page.click(4);
		assertThat(this.page.page().locator("live-map")).containsText("Resume (");
		take("paused");
		this.page.press("Resume");

		second.kill();
		assertThat(this.page.headline()).containsText("did not say goodbye");
		this.page.click(4);
		take("killed-member");
		assertThat(this.page.card(first).root()).containsText("owns P0, P1");
		assertThat(this.page.headline()).containsText("reads both partitions");
		settle();
		this.page.openTab("Rebalances");
		take("rebalances");
		this.page.openTab("Log");
		take("log");
	}

	@Test
	void groupsAndBrokers() {
		AppProcess first = this.lab.consumer("first-group");
		AppProcess second = this.lab.consumer("second-group", Map.of("GROUP_PROTOCOL", "consumer"));
		assertThat(this.page.card(second).root()).containsText("owns P0, P1");
		this.page.click(8);
		assertThat(this.page.card(first).count()).hasText("8");
		assertThat(this.page.card(second).count()).hasText("8");
		settle();
		take("two-groups");
		onOtherScreens(second);
		this.page.openTab("Groups");
		take("groups");
		this.page.openTab("Topics");
		take("topics");
		this.page.openTab("Consumers");

		this.lab.cluster().stopBroker("kafka1");
		assertThat(this.page.headline()).containsText("kafka1 stopped");
		this.page.click(2);
		assertThat(this.page.card(second).count()).hasText("10");
		take("broker-stopped");
	}

	@Test
	void burst() {
		AppProcess slow = this.lab.consumer("first-group", Map.of("PROCESSING_DELAY", "1ms"));
		assertThat(this.page.card(slow).root()).containsText("owns P0, P1");
		this.lab.producer().post("/events", "{\"count\":100000}");
		assertThat(this.page.page().locator("live-map header")).containsText("1 cell =");
		take("burst");
	}

	private void onOtherScreens(AppProcess consumer) {
		try (BrowserContext projector = window(1920, 1080, ColorScheme.DARK);
				BrowserContext phone = window(390, 844, ColorScheme.LIGHT)) {
			LabPage presented = LabPage.open(projector.newPage(), this.lab.producer());
			assertThat(presented.card(consumer).count()).hasText("8");
			presented.page().keyboard().press("p");
			take(presented.page(), "presenter-dark");
			LabPage small = LabPage.open(phone.newPage(), this.lab.producer());
			assertThat(small.card(consumer).count()).hasText("8");
			take(small.page(), "phone");
		}
	}

	/** All has arrived, and every group has committed all it has read. */
	private void settle() {
		assertThat(this.page.page().locator("live-map .lag.behind")).hasCount(0);
		assertThat(this.page.page().locator("live-map .tokens > *")).hasCount(0);
	}

	private void take(String name) {
		take(this.page.page(), name);
	}

	private static void take(Page page, String name) {
		page.waitForFunction(STILL);
		assertThat(Screens.take(page, name)).isRegularFile()
			.satisfies((file) -> assertThat(file.toFile().length()).as(name).isBetween(1000L, (long) MOST_BYTES));
	}

}
