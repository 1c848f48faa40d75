package kafkalab.page.feed;

import java.time.Instant;
import java.util.List;

import kafkalab.page.check.SectionProgress;
import kafkalab.page.cluster.ClusterSnapshot;
import kafkalab.page.consumer.LabConsumer;
import kafkalab.app.sent.Sent;
import kafkalab.page.history.GroupOwnership;
import kafkalab.page.history.Happening;
import org.jspecify.annotations.Nullable;

/**
 * The whole lab at one moment.
 *
 * @param consumers by port, foreign members after them, with their newest events
 * @param sent the last receipt
 * @param history what happened lately, oldest first
 * @param ownership who read what in each group, and when
 * @param progress how the sections stand that somebody works on
 */
public record LabView(Instant at, ClusterSnapshot cluster, List<LabConsumer> consumers, @Nullable Sent sent,
		List<Happening> history, List<GroupOwnership> ownership, List<SectionProgress> progress) {

	static final int MOST_HAPPENINGS = 300;

	public LabView {
		consumers = List.copyOf(consumers);
		history = List.copyOf(history);
		ownership = List.copyOf(ownership);
		progress = List.copyOf(progress);
	}

}
