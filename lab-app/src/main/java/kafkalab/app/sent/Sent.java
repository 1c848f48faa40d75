package kafkalab.app.sent;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Published after every call that stored something: one event, a burst or a text.
 *
 * @param partitioning how the partition was chosen, as the caller names it
 * @param requested how many events the call asked for
 * @param acknowledged how many events the cluster has acknowledged
 * @param counts acknowledged events by partition, in the order of the partitions
 * @param why the reason for the last event's partition, as the end of "… because"
 */
public record Sent(String topic, String partitioning, long requested, long acknowledged, Map<Integer, Long> counts,
		Receipt first, Receipt last, String why) {

	public Sent {
		counts = Collections.unmodifiableMap(new TreeMap<>(counts));
	}

}
