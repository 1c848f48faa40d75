package kafkalab.producer.event;

import java.util.stream.Collectors;

import kafkalab.app.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.HandlerMethod;

/**
 * Says in plain words what is wrong with a body, where the parser's own words name
 * classes.
 */
@RestControllerAdvice(assignableTypes = SendController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableBodies {

	@ExceptionHandler
	ErrorResponse explain(HttpMediaTypeNotSupportedException exception) {
		return new ProblemException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Not declared as JSON",
				"Send the header Content-Type: application/json (with curl: -H \"Content-Type: application/json\").");
	}

	@ExceptionHandler
	ErrorResponse explain(HttpMessageNotReadableException exception, HandlerMethod handler) {
		Class<?> body = handler.getMethodParameters()[0].getParameterType();
		String example = (body == MessageRequest.class) ? MessageRequest.EXAMPLE : EventRequest.EXAMPLE;
		return (exception.getCause() instanceof JacksonException cause) ? explain(cause, example) : missing(example);
	}

	private static ErrorResponse explain(JacksonException cause, String example) {
		if (cause instanceof StreamConstraintsException) {
			return new ProblemException(HttpStatus.CONTENT_TOO_LARGE, "Body too large",
					"The body, or one value in it, is larger than a call may be: %,d bytes in all.",
					StrictJson.LARGEST_BODY);
		}
		if (cause instanceof UnrecognizedPropertyException unknown) {
			return refused("Unknown field", "This call has no field %s. Its fields are %s.",
					Quoted.of(unknown.getPropertyName()),
					unknown.getKnownPropertyIds().stream().map(Object::toString).collect(Collectors.joining(", ")));
		}
		if (cause instanceof InputCoercionException) {
			return notANumber(cause);
		}
		if (cause instanceof MismatchedInputException mismatch) {
			return wrongType(mismatch, example);
		}
		return refused("Not JSON",
				"The body stops being JSON at line %d, column %d. This call takes an object, for example %s",
				cause.getLocation().getLineNr(), cause.getLocation().getColumnNr(), example);
	}

	private static ErrorResponse wrongType(MismatchedInputException mismatch, String example) {
		if (mismatch.getPath().isEmpty()) {
			return (mismatch.getCurrentToken() == null) ? missing(example) : refused("Not an object",
					"The body is JSON, but no object. This call takes one, for example %s", example);
		}
		return (mismatch.getTargetType() == String.class) ? refused("Wrong type",
				"The field %s must be text in double quotes, for example %s", field(mismatch), example)
				: notANumber(mismatch);
	}

	private static ErrorResponse notANumber(JacksonException cause) {
		return refused("Wrong type",
				"The field %1$s must be a whole number below 2,147,483,648, without quotes: {\"%1$s\": 1}",
				field(cause));
	}

	private static String field(JacksonException cause) {
		return cause.getPath().get(0).getPropertyName();
	}

	private static ErrorResponse missing(String example) {
		return refused("No body", "This call takes a JSON object, for example %s", example);
	}

	private static ErrorResponse refused(String title, String detail, Object... values) {
		return new ProblemException(HttpStatus.BAD_REQUEST, title, detail, values);
	}

}
