package kafkalab.tests;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the page owes its users whatever they do: the same truth for everybody, for every
 * reload, by mouse and by keyboard.
 */
class PageJourneyTests extends Journey {

	private AppProcess consumer;

	@BeforeEach
	void startAConsumer() {
		this.consumer = this.lab.consumer("first-group");
		assertThat(this.page.card(this.consumer).root()).containsText("owns P0, P1");
	}

	@Test
	void twoTabsAgreeAndAReloadKeepsEverything() {
		this.page.sendEvent().click(new Locator.ClickOptions().setClickCount(3));
		assertThat(this.page.card(this.consumer).count()).hasText("3");
		LabPage secondTab = LabPage.open(this.window.newPage(), this.lab.producer());
		assertThat(secondTab.card(this.consumer).count()).hasText("3");
		secondTab.click(2);
		assertThat(this.page.card(this.consumer).count()).hasText("5");
		assertThat(secondTab.card(this.consumer).count()).hasText("5");
		List<Long> ids = this.page.card(this.consumer).ids();
		assertThat(ids).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
		assertThat(secondTab.card(this.consumer).ids()).isEqualTo(ids);

		this.consumer.stop();
		assertThat(this.page.card(this.consumer).root()).containsText("offline");
		this.page.page().reload();
		assertThat(this.page.card(this.consumer).root()).containsText("offline");
		assertThat(this.page.card(this.consumer).count()).hasText("5");
		assertThat(this.page.card(this.consumer).ids()).isEqualTo(ids);
	}

	@Test
	void showsForeignPayloadsAndForeignMembersAsWhatTheyAre() {
		this.lab.producer()
			.post("/send-message",
					"{\"topic\":\"first-topic\",\"value\":\"<img src=x onerror=document.title='pwned'>\"}");
		assertThat(this.page.card(this.consumer).root()).containsText("<img src=x");
		assertThat(this.page.page().locator("img[src=x]")).hasCount(0);
		try (KafkaConsumer<String, String> foreign = new KafkaConsumer<>(
				Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, this.lab.cluster().bootstrapServers(),
						ConsumerConfig.GROUP_ID_CONFIG, "first-group", ConsumerConfig.CLIENT_ID_CONFIG, "stranger"),
				new StringDeserializer(), new StringDeserializer())) {
			foreign.subscribe(List.of("first-topic"));
			PollLoop.whilePolling(foreign, () -> {
				assertThat(this.page.card("stranger").root()).containsText("without a journal");
				assertThat(this.page.card("stranger").root()).containsText("owns P");
			});
		}
	}

	@Test
	void keepsToAWindowOfABurst() {
		this.lab.producer().post("/events", "{\"count\":100000}");
		assertThat(this.page.card(this.consumer).count()).hasText("100\u202f000");
		assertThat(this.page.card(this.consumer).ids()).hasSizeLessThanOrEqualTo(50);
		this.page.click(1);
		assertThat(this.page.card(this.consumer).count()).hasText("100\u202f001");
	}

}
