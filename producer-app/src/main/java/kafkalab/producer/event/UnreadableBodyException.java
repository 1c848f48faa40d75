package kafkalab.producer.event;

import java.util.Collection;
import java.util.stream.Collectors;

import kafkalab.app.ProblemException;
import tools.jackson.core.TokenStreamLocation;

import org.springframework.http.HttpStatus;

/**
 * The body of a call is not the JSON that the call takes.
 */
final class UnreadableBodyException extends ProblemException {

	private UnreadableBodyException(HttpStatus status, String title, String detail, Object... values) {
		super(status, title, sentence(detail, values));
	}

	static UnreadableBodyException missing(String example) {
		return new UnreadableBodyException(HttpStatus.BAD_REQUEST, "No body",
				"This call takes a JSON object, for example %s", example);
	}

	static UnreadableBodyException notDeclared() {
		return new UnreadableBodyException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Not declared as JSON",
				"Send the header Content-Type: application/json (with curl: -H \"Content-Type: application/json\").");
	}

	static UnreadableBodyException notJson(TokenStreamLocation location, String example) {
		return badRequest("Not JSON",
				"The body stops being JSON at line %d, column %d. This call takes an object, for example %s",
				location.getLineNr(), location.getColumnNr(), example);
	}

	static UnreadableBodyException notAnObject(String example) {
		return badRequest("Not an object", "The body is JSON, but no object. This call takes one, for example %s",
				example);
	}

	static UnreadableBodyException notText(String field, String example) {
		return badRequest("Wrong type", "The field %s must be text in double quotes, for example %s", field, example);
	}

	static UnreadableBodyException notANumber(String field) {
		return badRequest("Wrong type",
				"The field %s must be a whole number below 2,147,483,648, without quotes: {\"%s\": 1}", field, field);
	}

	static UnreadableBodyException unknownField(String field, Collection<?> known) {
		return badRequest("Unknown field", "This call has no field %s. Its fields are %s.", Quoted.of(field),
				known.stream().map(Object::toString).collect(Collectors.joining(", ")));
	}

	static UnreadableBodyException tooLarge(long limit) {
		return new UnreadableBodyException(HttpStatus.CONTENT_TOO_LARGE, "Body too large",
				"The body, or one value in it, is larger than a call may be: %,d bytes in all.", limit);
	}

	private static UnreadableBodyException badRequest(String title, String detail, Object... values) {
		return new UnreadableBodyException(HttpStatus.BAD_REQUEST, title, detail, values);
	}

}
