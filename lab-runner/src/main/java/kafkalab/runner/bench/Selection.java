package kafkalab.runner.bench;

import java.util.List;

import kafkalab.runner.bench.measure.Measurement;
import kafkalab.runner.terminal.LabException;
import kafkalab.runner.terminal.Shell;

/**
 * Which of the measurements a run makes.
 */
final class Selection {

	private Selection() {
	}

	/**
	 * Those that were named, or else all that belong to a full or to a quick run.
	 */
	static List<Measurement> of(List<Measurement> all, List<String> only, boolean quick) {
		List<String> unknown = only.stream()
			.filter((name) -> all.stream().noneMatch((one) -> one.name().equals(name)))
			.toList();
		if (!unknown.isEmpty()) {
			throw new LabException("There is no measurement %s.".formatted(String.join(", ", unknown)),
					"See which there are: " + Shell.current().lab("bench --list"));
		}
		return all.stream()
			.filter((one) -> only.isEmpty() ? one.isQuick() || !quick : only.contains(one.name()))
			.toList();
	}

	/**
	 * One line for each.
	 */
	static List<String> lines(List<Measurement> all) {
		return all.stream()
			.map((one) -> "  %-18s %-3s %s%s".formatted(one.name(), one.unit().symbol(), one.what(),
					one.isQuick() ? "" : " (not in --quick)"))
			.toList();
	}

}
