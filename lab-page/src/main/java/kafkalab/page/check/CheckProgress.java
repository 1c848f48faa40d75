package kafkalab.page.check;

import java.time.Instant;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * How one check stands.
 *
 * @param text the sentence, as the guide says it
 * @param state waiting for its turn, open or passed
 * @param seen what was seen when it passed; with that it stays passed
 * @param at when it passed
 * @param because why it has not passed yet, while it is open
 * @param next what to do about that
 * @param question whether the reader has to answer it
 */
public record CheckProgress(String text, State state, @Nullable String seen, @Nullable Instant at,
		@Nullable String because, @Nullable String next, boolean question) {

	/**
	 * The states of a check.
	 */
	public enum State {

		/** Its turn has not come. */
		WAITING,

		/** Judged all the time, until it passes. */
		OPEN,

		PASSED;

		@JsonValue
		String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
