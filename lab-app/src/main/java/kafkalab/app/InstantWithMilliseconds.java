package kafkalab.app;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * Writes every time with three decimals, so that times can be compared by eye.
 */
@JacksonComponent
public final class InstantWithMilliseconds extends ValueSerializer<Instant> {

	private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

	@Override
	public void serialize(Instant instant, JsonGenerator json, SerializationContext context) {
		json.writeString(text(instant));
	}

	/** ISO 8601, UTC. */
	public static String text(Instant instant) {
		return FORMAT.format(instant);
	}

}
