package kafkalab.page.feed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import kafkalab.page.cluster.ClusterSnapshot;
import kafkalab.page.consumer.MemberState;
import kafkalab.page.consumer.EventsRead;
import kafkalab.page.consumer.LabConsumer;
import kafkalab.page.consumer.ReceivedEvent;
import kafkalab.page.consumer.StateText;
import kafkalab.app.sent.Receipt;
import kafkalab.app.sent.Sent;

/**
 * Things that may happen in a lab.
 */
final class Happenings {

	static final Instant TIME = Instant.parse("2026-11-20T10:02:11Z");

	private Happenings() {
	}

	static ClusterSnapshot snapshot(Instant at, String clusterId) {
		return new ClusterSnapshot(at, true, null, clusterId, 3, List.of(), List.of(), List.of());
	}

	static LabConsumer consumer(int port, String instance) {
		return new LabConsumer(String.valueOf(port), "Consumer :" + port, port, "consumer-" + port, "127.0.0.1",
				"first-group", 0, "A", "first-topic", true, MemberState.RUNNING, StateText.of("online"), List.of(),
				true, 0, 0, instance, null);
	}

	static LabConsumer foreign(String memberId) {
		return new LabConsumer(memberId, "rdkafka", null, "rdkafka", "127.0.0.1", "first-group", 0, "A", "first-topic",
				true, MemberState.NO_JOURNAL, StateText.of("a member without a journal"), List.of(), false, 0, 0, null,
				null);
	}

	static EventsRead events(int port, String instance, long received, long... ids) {
		return new EventsRead(String.valueOf(port), "first-group", instance, received, Map.of(1, (long) ids.length), 0,
				LongStream.of(ids).mapToObj(Happenings::row).toList());
	}

	private static ReceivedEvent row(long id) {
		return new ReceivedEvent(id, id, null, 1, id + 100, TIME, TIME, TIME, null, false);
	}

	static Sent sent(long id) {
		Receipt receipt = new Receipt(id, "first-topic", null, 1, id + 100, "kafka2", TIME, TIME);
		return new Sent("first-topic", "round-robin", 1, 1, Map.of(1, 1L), receipt, receipt,
				"it was partition 1's turn");
	}

}
