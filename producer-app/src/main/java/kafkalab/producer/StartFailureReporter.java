package kafkalab.producer;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/**
 * Says why the producer could not start as the whole lab says it, without Spring Boot's
 * banner: what is wrong, and below it what to do next.
 */
class StartFailureReporter implements FailureAnalysisReporter {

	@Override
	public void report(FailureAnalysis failure) {
		String action = failure.getAction();
		System.err.println("producer: " + compact(failure.getDescription()));
		System.err
			.println((action != null && !action.isBlank()) ? compact(action) : "Set that right and start it again.");
	}

	/** Without empty lines, and without what would do something to the terminal. */
	private static String compact(String text) {
		return text.strip().replaceAll("\\R\\s*", "\n").replaceAll("[\\p{Cntrl}\\p{Cf}&&[^\\n]]", "?");
	}

}
