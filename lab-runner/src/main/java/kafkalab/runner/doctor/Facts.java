package kafkalab.runner.doctor;

import java.nio.file.Path;
import java.util.List;

import kafkalab.runner.home.RecordedProcess;
import kafkalab.runner.port.TakenPorts;
import org.jspecify.annotations.Nullable;

/**
 * What the doctor judges by.
 */
record Facts(Machine machine, Programs programs, TakenPorts takenPorts, Traces traces, Built built) {

	/**
	 * The machine.
	 *
	 * @param memory all of it, in MiB
	 * @param freeMemory what programs can have of it now, where the system tells that
	 * @param localhost the addresses behind the name localhost
	 */
	record Machine(int javaVersion, boolean compiler, long memory, @Nullable Long freeMemory, List<String> localhost) {
	}

	/**
	 * Other programs, by their versions.
	 */
	record Programs(@Nullable String maven, @Nullable String docker) {
	}

	/**
	 * What runs of the lab have left behind.
	 *
	 * @param leftovers their processes
	 * @param data the data folders of their clusters
	 */
	record Traces(List<RecordedProcess> leftovers, List<Path> data) {
	}

	/**
	 * The modules that are not built, and those that are built from older sources.
	 */
	record Built(List<String> missing, List<String> outdated) {
	}

}
