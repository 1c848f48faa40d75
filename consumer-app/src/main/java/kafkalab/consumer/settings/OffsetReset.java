package kafkalab.consumer.settings;

import java.util.Locale;

/**
 * Where a group begins that has no committed position yet.
 */
public enum OffsetReset {

	EARLIEST, LATEST;

	/** The name that Kafka uses. */
	public String value() {
		return name().toLowerCase(Locale.ROOT);
	}

}
