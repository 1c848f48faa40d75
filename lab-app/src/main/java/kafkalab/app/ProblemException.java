package kafkalab.app;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * Ends a call with a problem that says what is wrong and what to do next.
 */
public class ProblemException extends ErrorResponseException {

	/**
	 * @param values what stands in the detail in place of its format specifiers
	 */
	public ProblemException(HttpStatus status, String title, String detail, Object... values) {
		this(status, title, (values.length > 0) ? sentence(detail, values) : detail, (Throwable) null);
	}

	protected ProblemException(HttpStatus status, String title, String detail, @Nullable Throwable cause) {
		super(status, problem(status, title, detail), cause);
	}

	/**
	 * Puts values into a sentence; numbers as in English wherever the app runs.
	 */
	protected static String sentence(String format, Object... values) {
		return String.format(Locale.ENGLISH, format, values);
	}

	private static ProblemDetail problem(HttpStatus status, String title, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setTitle(title);
		return problem;
	}

}
