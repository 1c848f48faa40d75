package kafkalab.tests;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The log alone tells everything that happened, to those who do not see the picture.
 */
class TextTwinJourneyTests extends Journey {

	@Test
	void tellsEverythingThatHappens() {
		this.page.openTab("Log");
		this.page.page().evaluate("document.querySelector('live-map').style.display = 'none'");
		says("Here this page began to follow the lab.");

		AppProcess first = this.lab.consumer("first-group");
		says(full(first) + " joined first-group.");
		says("first-group: " + Lab.nameOf(first) + " reads P0 and P1");
		AppProcess second = this.lab.consumer("first-group");
		says(full(second) + " joined first-group.");
		says("first-group: " + Lab.nameOf(first) + " gave back P0 and P1.");
		says("first-group: " + Lab.nameOf(second) + " reads P1");
		this.page.click(1);
		says("Event 1 sent to first-topic: partition 0, offset 0, on kafka1, because it was partition 0's turn.");
		says("Event 1 consumed by " + Lab.nameOf(first) + " in first-group.");
		this.page.click(1);
		says("Event 2 sent to first-topic: partition 1, offset 0, on kafka2, because it was partition 1's turn.");
		says("Event 2 consumed by " + Lab.nameOf(second) + " in first-group.");

		AppProcess third = this.lab.consumer("first-group");
		says(Lab.nameOf(third) + " in first-group: online, idle: 3 members, 2 partitions.");
		third.stop();
		says(full(third) + " left first-group.");
		try (BareMembers strangers = BareMembers.join(this.lab, "first-group", "first-topic", "stranger")) {
			says("stranger joined first-group.");
			assertThat(strangers.count()).isOne();
		}
		says("stranger is no longer a member of first-group.");

		second.kill();
		says(full(second)
				+ " ended without a goodbye. The brokers keep it in first-group until its session times out.");
		says(full(second) + " was removed from first-group: its session timed out.");
		says("first-group: " + Lab.nameOf(first) + " reads P0 and P1");
		says(Pattern.compile("first-group: P1 had no reader for \\d.*\\."));
		saysTheSameInRebalances("first-group: (P1 had no reader for .*)\\.");

		AppProcess other = this.lab.consumer("second-group", Map.of("GROUP_PROTOCOL", "consumer"));
		says(full(other) + " joined second-group.");
		saysOneOfTwo(1, other);
		saysOneOfTwo(2, other);
		this.page.click(1);
		says(Pattern.compile("Event 3 consumed by " + Lab.nameOf(first) + " in first-group\\."));
		says(Pattern.compile("Event 3 consumed by " + Lab.nameOf(other) + " in second-group\\."));

		this.lab.cluster().stopBroker("kafka1");
		says("kafka1 stopped.");
		says(Pattern.compile("kafka2 leads P0 of first-topic now\\..*"));
		says(Pattern.compile("P0 and P1 of first-topic: 1 of 2 replicas in sync, on kafka2\\..*"));
		this.lab.cluster().startBroker("kafka1");
		says("kafka1 is up again.");
		// Since leaders come home by themselves, the two need not be back in the same
		// moment
		says(Pattern.compile("P[01]( and P1)? of first-topic: 2 of 2 replicas in sync, on kafka1 and kafka2\\..*"));
		says(Pattern.compile("kafka1 leads P0 of first-topic now\\..*"));

		this.lab.producer().post("/api/topics/first-topic/partitions", "{\"count\":4}");
		says("Topic first-topic has 4 partitions now, instead of 2.");
		says(Pattern.compile("first-group: " + Lab.nameOf(first) + " reads P0, P1, P2 and P3.*"));
	}

	@Test
	void speaksPolitelyWhicheverPanelIsOpenAndSumsUpABurst() {
		AppProcess first = this.lab.consumer("first-group");
		assertThat(this.page.card(first).root()).containsText("owns P0, P1");
		assertThat(this.page.page().getByRole(AriaRole.LOG)).hasAttribute("aria-live", "polite");
		int before = this.page.log().size();
		this.lab.producer().post("/events", "{\"count\":100000}");
		assertThat(this.page.card(first).count()).hasText("100\u202f000");
		says("100\u202f000 events (1 to 100\u202f000) sent to first-topic: 50\u202f000 to each of 2 partitions.");
		await().untilAsserted(() -> assertThat(read(first)).isEqualTo(100_000));
		assertThat(this.page.log().size() - before).as("lines for a burst").isLessThan(60);
	}

	/** How many events the log says that a consumer has read. */
	private long read(AppProcess consumer) {
		Pattern sentence = Pattern
			.compile("(?:Events? ([\\d, and]+)|([\\d\u202f]+) events) consumed by " + Lab.nameOf(consumer) + ".*");
		return this.page.log()
			.stream()
			.map(sentence::matcher)
			.filter(Matcher::matches)
			.mapToLong((told) -> (told.group(1) != null) ? told.group(1).split(", | and ").length
					: Long.parseLong(told.group(2).replace("\u202f", "")))
			.sum();
	}

	private static String full(AppProcess consumer) {
		return Lab.nameOf(consumer) + " (" + consumer.port() + ")";
	}

	/** Events 1 and 2 may come at the same time, or one after the other. */
	private void saysOneOfTwo(int id, AppProcess consumer) {
		says(Pattern.compile("(Events (1 and 2|2 and 1)|Event %d) consumed by %s in second-group\\.".formatted(id,
				Lab.nameOf(consumer))));
	}

	/** Log and Rebalances are told from one account: the figure is the same. */
	private void saysTheSameInRebalances(String sentence) {
		Pattern pattern = Pattern.compile(sentence);
		String told = this.page.log()
			.stream()
			.map(pattern::matcher)
			.filter(Matcher::matches)
			.map((matcher) -> matcher.group(1))
			.findFirst()
			.orElseThrow();
		this.page.openTab("Rebalances");
		await().untilAsserted(() -> assertThat(this.page.page().locator("rebalance-timeline li").allTextContents())
			.anyMatch((line) -> line.startsWith(told + ", until")));
		this.page.openTab("Log");
	}

	private void says(String sentence) {
		says(Pattern.compile(Pattern.quote(sentence) + ".*"));
	}

	private void says(Pattern sentence) {
		await().atMost(Duration.ofSeconds(40))
			.untilAsserted(() -> assertThat(this.page.log()).anyMatch((line) -> sentence.matcher(line).matches()));
	}

}
