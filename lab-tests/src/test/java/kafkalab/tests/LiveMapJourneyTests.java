package kafkalab.tests;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Holds the picture against the brokers' own word: leaders, ends, committed positions,
 * lag and owners.
 */
class LiveMapJourneyTests {

	private static final String PICTURE = """
			() => [...document.querySelectorAll('live-map .lane')].map(lane =>
			    `P${lane.dataset.partition} ends at ${lane.dataset.end}, led by ${lane.dataset.leader}`)
			  .concat([...document.querySelectorAll('live-map .bookmark')].map(mark =>
			    `${mark.dataset.group} P${mark.dataset.partition}: ${mark.dataset.committed}, lag ${mark.dataset.lag}, read by ${mark.dataset.owner}`))
			  .sort()
			""";

	@AutoClose
	private static final Chromium CHROMIUM = Chromium.launch();

	@AutoClose
	private final Lab lab = Lab.start();

	@AutoClose
	private final BrokersWord brokers = new BrokersWord(this.lab.cluster().bootstrapServers());

	@AutoClose
	private final BrowserContext window = CHROMIUM.window(1440, 900, ColorScheme.LIGHT);

	private final LabPage page = LabPage.open(this.window.newPage(), this.lab.producer());

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
		await().untilAsserted(
				() -> assertThat(this.brokers.about("first-topic")).filteredOn((line) -> line.startsWith("first-group"))
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

	private void agrees(String situation) {
		await(situation).atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(picture()).isEqualTo(this.brokers.about("first-topic")));
	}

	@SuppressWarnings("unchecked")
	private List<String> picture() {
		return (List<String>) this.page.page().evaluate(PICTURE);
	}

}
