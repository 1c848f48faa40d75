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
			.concat(new MachineFindings(this.facts.machine(), this.facts.programs(), buildNeeded).all().stream(),
					new LabFindings(this.facts, this.shell).all().stream())
			.toList();
	}

	boolean canStart() {
		return findings().stream().map(Finding::severity).noneMatch(Severity.PROBLEM::equals);
	}

}
