package kafkalab.runner.control;

import java.util.Map;

/**
 * What the control server answers: JSON, or a problem as RFC 9457 has it.
 */
record ControlAnswer(int status, Map<String, String> headers, Object body) {

	static ControlAnswer ok(Object body) {
		return new ControlAnswer(200, Map.of("Content-Type", "application/json"), body);
	}

	static ControlAnswer problem(int status, String title, String detail) {
		return new ControlAnswer(status, Map.of("Content-Type", "application/problem+json"),
				new Problem(title, status, detail));
	}

	static ControlAnswer onlyAllowed(String method) {
		return new ControlAnswer(405, Map.of("Content-Type", "application/problem+json", "Allow", method),
				new Problem("Method not allowed", 405, "This address answers %s only.".formatted(method)));
	}

	record Problem(String title, int status, String detail) {
	}

}
