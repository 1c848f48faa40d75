package kafkalab.page.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import kafkalab.page.cluster.ClusterSnapshot;
import kafkalab.page.cluster.ClusterSnapshot.Assigned;
import kafkalab.page.cluster.ClusterSnapshot.Broker;
import kafkalab.page.cluster.ClusterSnapshot.Partition;
import kafkalab.page.cluster.ClusterSnapshot.Topic;
import kafkalab.page.consumer.MemberState;
import kafkalab.page.consumer.LabConsumer;
import kafkalab.page.consumer.ReceivedEvent;
import kafkalab.page.consumer.StateText;
import kafkalab.app.sent.Receipt;
import kafkalab.app.sent.Sent;
import kafkalab.page.feed.LabView;
import org.jspecify.annotations.Nullable;

/**
 * Labs to show in tests.
 */
final class Labs {

	static final Instant CLICKED = Instant.parse("2026-11-20T10:02:11.345Z");

	static final Broker KAFKA1 = new Broker(1, "kafka1", "localhost", 9093, true);

	static final Broker KAFKA2_STOPPED = new Broker(2, "kafka2", "localhost", 9094, false);

	static final LabConsumer FIRST = consumer(MemberState.RUNNING, "online", row(31L, null));

	private Labs() {
	}

	static LabView lab(ClusterSnapshot cluster, @Nullable Sent sent, LabConsumer... consumers) {
		return new LabView(CLICKED, cluster, List.of(consumers), sent, List.of(), List.of(), List.of());
	}

	static ClusterSnapshot cluster(int partitions) {
		List<Partition> led = IntStream.range(0, partitions)
			.mapToObj((partition) -> new Partition(partition, 1, List.of(1, 2), List.of(1), 0, 0))
			.toList();
		return new ClusterSnapshot(CLICKED, true, null, "lab", 3, List.of(KAFKA1, KAFKA2_STOPPED),
				List.of(new Topic("first-topic", led)), List.of());
	}

	static LabConsumer consumer(MemberState state, String stateText, ReceivedEvent... rows) {
		return consumer(state, stateText, 8000, 0, true, rows);
	}

	static LabConsumer consumer(MemberState state, String stateText, @Nullable Integer port, int colour, boolean online,
			ReceivedEvent... rows) {
		return new LabConsumer("8000", "First Consumer", port, "consumer-8000", "/127.0.0.1", "first-group", colour,
				"A", "first-topic", online, state, said(stateText), List.of(new Assigned("first-topic", 1)), true, 1234,
				0, "x", List.of(rows));
	}

	/** From {@code words; detail}. */
	private static StateText said(String text) {
		String[] parts = text.split("(?<=[;:]) ", 2);
		int end = parts[0].length() - 1;
		return (parts.length == 1) ? StateText.of(text)
				: StateText.of(parts[0].substring(0, end), parts[0].substring(end), parts[1]);
	}

	static ReceivedEvent row(@Nullable Long id, @Nullable String value) {
		return new ReceivedEvent(7, id, null, 1, 16, CLICKED, CLICKED.plusMillis(4), CLICKED.plusMillis(10), value,
				false);
	}

	static Receipt receipt(long id) {
		return new Receipt(id, "first-topic", null, 1, 16, "kafka2", CLICKED, CLICKED.plusMillis(4));
	}

	static Sent sent() {
		return new Sent("first-topic", "round-robin", 1, 1, Map.of(1, 1L), receipt(31), receipt(31),
				"it was partition 1's turn");
	}

	static Sent burst(long requested, Map<Integer, Long> counts) {
		long acknowledged = counts.values().stream().mapToLong(Long::longValue).sum();
		return new Sent("first-topic", "round-robin", requested, acknowledged, counts, receipt(1), receipt(requested),
				"it was partition 1's turn");
	}

}
