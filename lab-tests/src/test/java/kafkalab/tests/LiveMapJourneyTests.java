package kafkalab.tests;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Holds the picture against the brokers' own word: leaders, ends, committed positions,
 * lag, owners, and members that own nothing.
 */
class LiveMapJourneyTests extends Journey {

	private static final String PICTURE = """
			() => [...document.querySelectorAll('live-map .lane')].map(lane =>
			    `P${lane.dataset.partition} ends at ${lane.dataset.end}, led by ${lane.dataset.leader}`)
			  .concat([...document.querySelectorAll('live-map .bookmark')].map(mark =>
			    `${mark.dataset.group} P${mark.dataset.partition}: ${mark.dataset.committed}, lag ${mark.dataset.lag}, read by ${mark.dataset.owner}`))
			  .concat([...document.querySelectorAll('live-map .member')]
			    .filter(({ dataset }) => dataset.online === 'true' || dataset.owns)
			    .map(member => `${member.closest('.group').dataset.box}: ${member.dataset.member} reads ${member.dataset.owns}`))
			  .sort()
			""";

	@AutoClose
	private final BrokersWord brokers = new BrokersWord(this.lab.cluster().bootstrapServers());

	@Test
	void showsWhatTheBrokersSayWhateverHappens() {
		AppProcess first = this.lab.consumer("first-group");
		AppProcess second = this.lab.consumer("first-group");
		this.page.click(5);
		agrees("one group shares");

		AppProcess third = this.lab.consumer("second-group", Map.of("GROUP_PROTOCOL", "consumer"));
		this.page.click(2);
		agrees("two groups");

		second.kill();
		this.page.click(2);
		agrees("a member was killed");
		await().untilAsserted(() -> assertThat(this.brokers.about("first-topic"))
			.filteredOn((line) -> line.startsWith("first-group P"))
			.allMatch((line) -> line.endsWith("read by " + first.port())));
		agrees("its partition was taken over");

		third.stop();
		this.page.click(3);
		agrees("a group without members is behind");

		this.lab.cluster().stopBroker("kafka1");
		this.page.click(1);
		agrees("a broker is stopped");
		this.lab.cluster().startBroker("kafka1");
		agrees("it is back");

		this.lab.producer().post("/api/topics/first-topic/partitions", "{\"count\":4}");
		this.page.click(4);
		agrees("there are more partitions");
	}

	@Test
	void showsWhoIsIdleWithAJournalAndWithout() {
		List<AppProcess> consumers = List.of(this.lab.consumer("first-group"), this.lab.consumer("first-group"),
				this.lab.consumer("first-group"));
		this.page.click(4);
		agrees("three members share two partitions");
		AppProcess spare = idle(consumers);
		assertThat(this.page.headline())
			.hasText(Pattern.compile(Lab.nameOf(spare) + " is idle: 3 members, 2 partitions\\..*"));
		assertThat(this.page.card(spare).root()).containsText("idle");
		assertThat(this.page.member(spare.port())).hasAttribute("aria-label", Pattern.compile(".*idle, no partition"));

		try (BareMembers strangers = BareMembers.join(this.lab, "first-group", "first-topic", "stranger-1",
				"stranger-2")) {
			assertThat(this.page.headline()).hasText(Pattern.compile("3 members of first-group are idle: 5 members.*"));
			assertThat(this.page.page().locator("live-map .member.idle")).hasCount(1 + strangers.count());
			assertThat(this.page.page().locator("live-map .member")).hasCount(3 + strangers.count());
			agrees("two more without a journal");
			for (AppProcess consumer : consumers) {
				consumer.stop();
			}
			assertThat(this.page.headline())
				.containsText("first-group has 2 members for 2 partitions, so each reads one");
			agrees("those without a journal are left");
		}
		assertThat(this.page.headline()).containsText("Nobody reads this topic now");
		agrees("nobody is left");
	}

	private AppProcess idle(List<AppProcess> consumers) {
		return consumers.stream()
			.filter((consumer) -> consumer.get("/events?after=0&limit=1").path("partitions").isEmpty())
			.findFirst()
			.orElseThrow();
	}

	private void agrees(String situation) {
		await(situation).atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(picture()).isEqualTo(this.brokers.about("first-topic")));
	}

	@SuppressWarnings("unchecked")
	private List<String> picture() {
		return (List<String>) this.page.page().evaluate(PICTURE);
	}

}
