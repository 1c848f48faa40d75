package kafkalab.embedded;

import java.util.List;

/**
 * A topic that exists before the cluster says that it is ready.
 */
public record LabTopic(String name, int partitions) {

	/**
	 * The topics that the guide's sections use.
	 */
	public static List<LabTopic> defaults() {
		return List.of(new LabTopic("first-topic", 2), new LabTopic("my-topic", 3), new LabTopic("order-events", 3),
				new LabTopic("payments", 4), new LabTopic("trips", 6), new LabTopic("dlq", 2));
	}

}
