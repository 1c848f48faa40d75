package kafkalab.runner.doctor;

import java.util.List;
import java.util.stream.Stream;

import kafkalab.runner.doctor.Finding.Severity;
import kafkalab.runner.terminal.Shell;

/**
 * What the facts mean for the lab.
 */
record Diagnosis(Facts facts, Shell shell) {

	List<Finding> findings() {
		boolean buildNeeded = !this.facts.built().missing().isEmpty();
		return Stream
			.of(new MachineFindings(this.facts.machine(), this.facts.programs(), buildNeeded).all(),
					new RoomFindings(this.facts.room()).all(), new LabFindings(this.facts, this.shell).all())
			.flatMap(List::stream)
			.toList();
	}

	/**
	 * The result, in a sentence.
	 */
	String summary() {
		if (!isWell()) {
			return (this.facts.present() != null) ? "The lab runs, but not as it should: see above."
					: "The lab cannot start before each problem has been cured.";
		}
		if (this.facts.present() == null) {
			return "The lab can start: " + this.shell.lab("up");
		}
		boolean noted = !this.facts.present().stopped().isEmpty() || !this.facts.present().suspended().isEmpty();
		return noted ? "The lab runs; see the notes above." : "The lab runs; all is well.";
	}

	/**
	 * Whether the lab runs as it should, or can start.
	 */
	boolean isWell() {
		return findings().stream().map(Finding::severity).noneMatch(Severity.PROBLEM::equals);
	}

}
