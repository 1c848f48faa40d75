package kafkalab.producer.event;

import java.util.List;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
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
		return UnreadableBodyException.notDeclared();
	}

	@ExceptionHandler
	ErrorResponse explain(HttpMessageNotReadableException exception, HandlerMethod handler) {
		Class<?> body = handler.getMethodParameters()[0].getParameterType();
		String example = (body == MessageRequest.class) ? MessageRequest.EXAMPLE : EventRequest.EXAMPLE;
		return (exception.getCause() instanceof JacksonException cause) ? explain(cause, example)
				: UnreadableBodyException.missing(example);
	}

	private ErrorResponse explain(JacksonException cause, String example) {
		List<JacksonException.Reference> path = cause.getPath();
		if (cause instanceof StreamConstraintsException) {
			return UnreadableBodyException.tooLarge(StrictJson.LARGEST_BODY);
		}
		if (cause instanceof UnrecognizedPropertyException unknown) {
			return UnreadableBodyException.unknownField(unknown.getPropertyName(), unknown.getKnownPropertyIds());
		}
		if (cause instanceof InputCoercionException) {
			return UnreadableBodyException.notANumber(path.get(0).getPropertyName());
		}
		if (cause instanceof MismatchedInputException mismatch) {
			if (path.isEmpty()) {
				return (mismatch.getCurrentToken() != null) ? UnreadableBodyException.notAnObject(example)
						: UnreadableBodyException.missing(example);
			}
			String field = path.get(0).getPropertyName();
			return (mismatch.getTargetType() == String.class) ? UnreadableBodyException.notText(field, example)
					: UnreadableBodyException.notANumber(field);
		}
		return UnreadableBodyException.notJson(cause.getLocation(), example);
	}

}
