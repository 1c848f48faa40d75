package kafkalab.page.view;

import java.util.Map;

import kafkalab.app.sent.Sent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReceiptSentenceTests {

	@Test
	void saysWhereTheEventIsAndWhy() {
		assertThat(ReceiptSentence.of(Labs.sent(), "first-topic")).isEqualTo(new ReceiptSentence(
				"Event 31 is at partition 1, offset 16", ", on kafka2, because it was partition 1's turn."));
	}

	@Test
	void namesTheTopicIfThePanelPointsAtAnotherOne() {
		assertThat(ReceiptSentence.of(Labs.sent(), "trips").where()).startsWith(" of first-topic, on kafka2");
	}

	@Test
	void callsATextAText() {
		Sent text = new Sent("first-topic", "sticky", 1, 1, Map.of(1, 1L), Labs.receipt(0), Labs.receipt(0), "…");
		assertThat(ReceiptSentence.of(text, "first-topic").what()).isEqualTo("The text is at partition 1, offset 16");
	}

	@Test
	void sumsUpBursts() {
		ReceiptSentence sentence = ReceiptSentence.of(Labs.burst(10_000, Map.of(0, 5000L, 1, 5000L)), "first-topic");
		assertThat(sentence.what()).isEqualTo("10\u202f000 events");
		assertThat(sentence.where()).isEqualTo(" acknowledged: 5\u202f000 to partition 0, 5\u202f000 to partition 1.");
	}

	@Test
	void admitsWhatWasNotAcknowledged() {
		assertThat(ReceiptSentence.of(Labs.burst(100, Map.of(0, 60L)), "first-topic").what())
			.isEqualTo("60 of 100 events");
	}

	@Test
	void countsPartitionsThatAreTooManyToName() {
		Sent burst = Labs.burst(7, Map.of(0, 1L, 1, 1L, 2, 1L, 3, 1L, 4, 3L));
		assertThat(ReceiptSentence.of(burst, "first-topic").where())
			.isEqualTo(" acknowledged: between 1 and 3 to each of 5 partitions.");
	}

}
