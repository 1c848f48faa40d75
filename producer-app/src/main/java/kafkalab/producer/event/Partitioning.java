package kafkalab.producer.event;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How an event finds its partition.
 */
enum Partitioning {

	ROUND_ROBIN("round-robin"), BY_ID("by-id"), STICKY("sticky"), KEY("key"), PARTITION("partition");

	/** The other two follow from what else the caller gives. */
	private static final List<Partitioning> SELECTABLE = List.of(ROUND_ROBIN, BY_ID, STICKY);

	private final String label;

	Partitioning(String label) {
		this.label = label;
	}

	static Partitioning named(String label) {
		return SELECTABLE.stream()
			.filter((partitioning) -> partitioning.label.equals(label))
			.findFirst()
			.orElseThrow(() -> RefusedException.unknownPartitioning(label, SELECTABLE));
	}

	/**
	 * Ends the sentence "Event 31 is at partition 1, because …".
	 */
	String why(@Nullable String key, int partition, int partitions) {
		return switch (this) {
			case ROUND_ROBIN -> "it was partition %d's turn".formatted(partition);
			case BY_ID, KEY ->
				"murmur2(%s) mod %d = %d".formatted(Quoted.of(String.valueOf(key)), partitions, partition);
			case STICKY -> "it has no key and the producer stays with partition %d for now".formatted(partition);
			case PARTITION -> "you chose partition %d".formatted(partition);
		};
	}

	@Override
	public String toString() {
		return this.label;
	}

}
