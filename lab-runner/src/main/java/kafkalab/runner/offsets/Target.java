package kafkalab.runner.offsets;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;

import org.apache.kafka.clients.admin.OffsetSpec;

/**
 * Where a group is sent to, as it is written after {@code --to}.
 */
sealed interface Target {

	/**
	 * The beginning, the end, or the first event of a time or later.
	 *
	 * @param text how the person has put it
	 */
	record Place(String text, OffsetSpec offset) implements Target {
	}

	/**
	 * This offset, or the nearest that there is.
	 */
	record Exact(long offset) implements Target {
	}

	/**
	 * So many events before the group's own position.
	 */
	record Back(long events) implements Target {
	}

	/**
	 * Reads a target; a time without a zone is that of this machine.
	 */
	static Target of(String text, LocalDate today, ZoneId zone) {
		if (text.equals("earliest")) {
			return new Place(text, OffsetSpec.earliest());
		}
		if (text.equals("latest")) {
			return new Place(text, OffsetSpec.latest());
		}
		if (text.matches("\\d{1,18}")) {
			return new Exact(Long.parseLong(text));
		}
		if (text.matches("-\\d{1,18}")) {
			return new Back(-Long.parseLong(text));
		}
		return new Place(text, OffsetSpec.forTimestamp(instant(text, today, zone).toEpochMilli()));
	}

	private static Instant instant(String text, LocalDate today, ZoneId zone) {
		List<Function<String, Instant>> forms = List.of(Instant::parse,
				(local) -> LocalDateTime.parse(local).atZone(zone).toInstant(),
				(time) -> LocalTime.parse(time).atDate(today).atZone(zone).toInstant());
		for (Function<String, Instant> form : forms) {
			try {
				return form.apply(text);
			}
			catch (DateTimeParseException ex) {
				// Perhaps it has another form
			}
		}
		throw new IllegalArgumentException(
				"'%s' is neither earliest nor latest, an offset such as 120, a number of events back such as -10, nor a time such as 14:30, 2026-11-20T14:30 or 2026-11-20T13:30:00Z"
					.formatted(text));
	}

}
