package kafkalab.runner.bench.result;

import java.time.LocalDateTime;
import java.util.List;

/**
 * All that one run has found.
 *
 * @param notes what is to be known beside the figures: what is missing, and why
 */
public record BenchReport(LocalDateTime began, boolean quick, Machine machine, List<Figure> figures,
		List<String> notes) {
}
