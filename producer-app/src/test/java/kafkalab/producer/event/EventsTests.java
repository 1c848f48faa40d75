package kafkalab.producer.event;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import kafkalab.app.LabProperties;
import kafkalab.app.sent.Receipt;
import kafkalab.app.sent.Sent;
import kafkalab.producer.event.Delivery.Stored;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

import org.springframework.kafka.KafkaException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

class EventsTests {

	private static final Instant NOW = Instant.parse("2026-11-20T10:02:11.345Z");

	private final TopicDirectory topics = mock();

	private final RecordSender sender = mock();

	private final EventIds ids = new EventIds(() -> 30);

	private final List<Object> published = new ArrayList<>();

	private final Events events = new Events(this.topics, this.ids, this.sender, this.published::add,
			new LabProperties("first-topic", InetAddress.getLoopbackAddress(), Duration.ofSeconds(5), List.of(), true));

	EventsTests() {
		given(this.sender.partitions("first-topic")).willReturn(partitions(1, 2));
	}

	@Test
	void answerAndPublishWhatIsStored() {
		storesAll();
		Sent sent = this.events.send(events(3));
		Receipt first = new Receipt(31, "first-topic", null, 1, 310, "kafka2", NOW, NOW);
		Receipt last = new Receipt(33, "first-topic", null, 1, 330, "kafka2", NOW, NOW);
		assertThat(sent).isEqualTo(new Sent("first-topic", "round-robin", 3, 3, Map.of(0, 1L, 1, 2L), first, last,
				"it was partition 1's turn"));
		assertThat(this.published).containsExactly(sent);
	}

	@Test
	void nameTheBrokerThatLeadsAfterwards() {
		storesAll();
		given(this.sender.partitions("first-topic")).willReturn(partitions(1, 2), partitions(1, 1));
		assertThat(this.events.send(events(1)).first().broker()).isEqualTo("kafka1");
	}

	@Test
	void giveTheReceiptEvenIfTheLeaderIsNotKnownAfterwards() {
		storesAll();
		given(this.sender.partitions("first-topic")).willReturn(partitions(1, 2))
			.willThrow(new TimeoutException("Topic first-topic not present in metadata after 5000 ms."));
		assertThat(this.events.send(events(1)).first().broker()).isEqualTo("kafka2");
	}

	@Test
	void useNoIdForAText() {
		storesAll();
		this.events.send(new SendOrder("first-topic", null, null, Partitioning.ROUND_ROBIN, 1, NOW, "any"));
		assertThat(this.ids.take(1)).isEqualTo(31);
	}

	@Test
	void answerWithAProblemAndPublishNothingIfNothingIsStored() {
		answers((delivery, id) -> delivery.failed(failedToSend(new TimeoutException("Expiring 1 record(s)"))));
		assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> this.events.send(events(1)))
			.satisfies((problem) -> assertThat(problem.getBody().getTitle()).isEqualTo("Not acknowledged"));
		assertThat(this.published).isEmpty();
	}

	@Test
	void publishThePartOfABurstThatIsStored() {
		answers((delivery, id) -> {
			if (id <= 35) {
				delivery.stored(stored(id));
			}
			else {
				delivery.failed(failedToSend(new TimeoutException("Expiring 1 record(s)")));
			}
		});
		assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> this.events.send(events(100)))
			.satisfies((problem) -> assertThat(problem.getBody().getDetail())
				.startsWith("5 of 100 events are acknowledged and will be consumed; 95 are not"));
		assertThat(this.published).singleElement()
			.isInstanceOfSatisfying(Sent.class, (sent) -> assertThat(sent.acknowledged()).isEqualTo(5));
	}

	@Test
	void sayThatAnEventIsTooLarge() {
		answers((delivery, id) -> delivery
			.failed(failedToSend(new RecordTooLargeException("The message is larger than 1048576."))));
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.events.send(events(1)))
			.satisfies((problem) -> assertThat(problem.getBody().getDetail()).contains("larger than 1048576"));
	}

	@Test
	void useNoIdForACallThatIsRefused() {
		willThrow(RefusedException.internalTopic("first-topic")).given(this.topics).require("first-topic", null);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.events.send(events(1)));
		assertThat(this.ids.take(1)).isEqualTo(31);
	}

	private void storesAll() {
		answers((delivery, id) -> delivery.stored(stored(id)));
	}

	private void answers(BiConsumer<Delivery, Long> answer) {
		willAnswer((call) -> {
			answer.accept(call.getArgument(2), call.getArgument(1));
			return null;
		}).given(this.sender).send(any(), anyLong(), any());
	}

	private static SendOrder events(int count) {
		return new SendOrder("first-topic", null, null, Partitioning.ROUND_ROBIN, count, NOW, null);
	}

	private static Stored stored(long id) {
		return new Stored(id, null, (int) (id % 2), id * 10, NOW);
	}

	private static KafkaException failedToSend(Throwable cause) {
		return new KafkaException("Failed to send", cause);
	}

	private static Partitions partitions(int... leaders) {
		List<PartitionInfo> partitions = new ArrayList<>();
		for (int leader : leaders) {
			partitions.add(new PartitionInfo("first-topic", partitions.size(),
					new Node(leader, "localhost", 9092 + leader), new Node[0], new Node[0]));
		}
		return new Partitions(partitions);
	}

}
