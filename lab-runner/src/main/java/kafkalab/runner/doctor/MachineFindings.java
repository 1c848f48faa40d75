package kafkalab.runner.doctor;

import java.util.List;

import kafkalab.runner.doctor.Facts.Machine;
import kafkalab.runner.doctor.Facts.Programs;

/**
 * What the machine and its programs mean for the lab.
 *
 * @param buildNeeded whether the lab has to be built before it starts
 */
record MachineFindings(Machine machine, Programs programs, boolean buildNeeded) {

	/** What the lab takes with its producer and three consumers, in MiB. */
	private static final long NEEDED_MEMORY = 1000;

	private static final int NEWEST_TRIED_JAVA = 25;

	List<Finding> all() {
		return List.of(java(), maven(), memory(), localhost(), docker());
	}

	private Finding java() {
		int version = this.machine.javaVersion();
		if (!this.machine.compiler()) {
			return Finding.problem("Java %d is there, but without a compiler.".formatted(version),
					"Install a JDK (https://adoptium.net), not only a JRE, and set JAVA_HOME to its folder.");
		}
		return (version > NEWEST_TRIED_JAVA)
				? Finding.note("Java %d is newer than what the lab has been tried with.".formatted(version),
						"If something fails, use a JDK from 17 to %d.".formatted(NEWEST_TRIED_JAVA))
				: Finding.fine("Java %d".formatted(version));
	}

	private Finding maven() {
		if (this.programs.maven() != null) {
			return Finding.fine("Maven " + this.programs.maven());
		}
		String cure = "Install Maven 3.8.7 or newer (https://maven.apache.org/install.html) and put it on the PATH.";
		return this.buildNeeded ? Finding.problem("Maven (mvn) is not on the PATH; it builds the lab.", cure)
				: Finding.note("Maven (mvn) is not on the PATH: what is built runs, changes cannot be built.", cure);
	}

	private Finding memory() {
		Long free = this.machine.freeMemory();
		String all = "Memory: %d MiB".formatted(this.machine.memory());
		String what = (free != null) ? "%s, %d of them free".formatted(all, free) : all;
		return (((free != null) ? free : this.machine.memory()) < NEEDED_MEMORY)
				? Finding.note(what + "; the lab with a few consumers takes about %d.".formatted(NEEDED_MEMORY),
						"Close other programs before a session with many consumers.")
				: Finding.fine(what);
	}

	private Finding localhost() {
		List<String> addresses = this.machine.localhost();
		return addresses.contains("127.0.0.1") ? Finding.fine("localhost is " + String.join(" and ", addresses))
				: Finding.problem("The name localhost leads to %s, not to 127.0.0.1.".formatted(addresses),
						"Add the line '127.0.0.1 localhost' to the system's hosts file.");
	}

	private Finding docker() {
		String version = this.programs.docker();
		return Finding.fine((version != null) ? "Docker %s (the lab does not need it)".formatted(version)
				: "Docker is not there or does not run; the lab does not need it");
	}

}
