package kafkalab.runner.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import kafkalab.runner.doctor.Facts.Present;
import kafkalab.runner.home.RecordedProcess;
import kafkalab.runner.port.TakenPorts;
import kafkalab.runner.terminal.Shell;

/**
 * What is there of the lab already, in its way or to its help.
 */
record LabFindings(Facts facts, Shell shell) {

	List<Finding> all() {
		List<Finding> findings = new ArrayList<>();
		findings.addAll(ports());
		findings.addAll(leftovers());
		findings.addAll(builds());
		return findings;
	}

	private List<Finding> ports() {
		TakenPorts taken = this.facts.takenPorts();
		Present present = this.facts.present();
		if (present != null) {
			return present(present);
		}
		return List.of(taken.isEmpty() ? Finding.fine("The lab's ports are free")
				: Finding.problem(taken.what(), taken.cure()));
	}

	private List<Finding> present(Present lab) {
		List<Finding> findings = new ArrayList<>();
		findings.add(lab.answers() ? Finding.fine("The lab runs: " + lab.page())
				: Finding.problem("Part of the lab runs, but its page does not answer: " + lab.page(),
						"Its terminal says why; or begin anew in a free terminal: " + this.shell.lab("section 1")));
		lab.stopped()
			.forEach((broker) -> findings.add(Finding.note("The lab's broker %s is stopped.".formatted(broker),
					"Start it: " + this.shell.lab("broker start " + broker))));
		lab.suspended().forEach((what) -> findings.add(Finding.note("In another terminal something waits.", what)));
		return findings;
	}

	private List<Finding> leftovers() {
		List<Finding> findings = new ArrayList<>();
		List<RecordedProcess> processes = this.facts.traces().leftovers();
		if (!processes.isEmpty()) {
			String names = processes.stream()
				.map((process) -> "%s (%d)".formatted(process.name(), process.pid()))
				.collect(Collectors.joining(", "));
			findings.add(Finding.note("A lab was killed and has left processes behind: %s.".formatted(names),
					"End them: " + this.shell.end(processes.stream().map(RecordedProcess::pid).toList())));
		}
		if (!this.facts.traces().data().isEmpty()) {
			findings.add(Finding.note("A lab was killed and has left data behind.",
					"The next one deletes it; or now: " + this.shell.delete(this.facts.traces().data())));
		}
		return findings.isEmpty() ? List.of(Finding.fine("Nothing is left of earlier labs")) : findings;
	}

	private List<Finding> builds() {
		List<Finding> findings = new ArrayList<>();
		if (!this.facts.built().missing().isEmpty()) {
			findings.add(Finding.note("Not built yet: " + String.join(", ", this.facts.built().missing()),
					"It is built with the next start; or now: " + this.shell.lab("build")));
		}
		if (!this.facts.built().outdated().isEmpty()) {
			findings.add(Finding.note("Built from older sources: " + String.join(", ", this.facts.built().outdated()),
					"Build again: " + this.shell.lab("build")));
		}
		return findings.isEmpty() ? List.of(Finding.fine("Everything is built")) : findings;
	}

}
