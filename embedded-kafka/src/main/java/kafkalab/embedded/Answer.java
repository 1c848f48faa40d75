package kafkalab.embedded;

import java.util.Map;

/**
 * What the control server answers: JSON, or a problem as RFC 9457 has it.
 */
record Answer(int status, Map<String, String> headers, Object body) {

	static Answer ok(Object body) {
		return new Answer(200, Map.of("Content-Type", "application/json"), body);
	}

	static Answer problem(int status, String title, String detail) {
		return new Answer(status, Map.of("Content-Type", "application/problem+json"),
				new Problem(title, status, detail));
	}

	static Answer onlyAllowed(String method) {
		return new Answer(405, Map.of("Content-Type", "application/problem+json", "Allow", method),
				new Problem("Method not allowed", 405, "This address answers %s only.".formatted(method)));
	}

	record Problem(String title, int status, String detail) {
	}

}
