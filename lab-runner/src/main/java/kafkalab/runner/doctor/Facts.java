package kafkalab.runner.doctor;

import java.nio.file.Path;
import java.util.List;

import kafkalab.runner.home.RecordedProcess;
import kafkalab.runner.port.TakenPorts;
import org.jspecify.annotations.Nullable;

/**
 * What the doctor judges by.
 */
record Facts(Machine machine, Programs programs, Room room, TakenPorts takenPorts, @Nullable Present present,
		Traces traces, Built built) {

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
	 * Where the lab keeps what it writes.
	 *
	 * @param fileHandles how many files a program may have open, where the system tells
	 * that
	 */
	record Room(List<Folder> folders, @Nullable Long fileHandles) {
	}

	/**
	 * A folder that the lab writes to.
	 *
	 * @param use what it writes there
	 * @param owner whose it is, where the system tells that
	 * @param free what is left there, in MiB, where the system tells that
	 */
	record Folder(Path path, String use, boolean writable, @Nullable String owner, @Nullable Long free) {
	}

	/**
	 * The lab that runs here now.
	 *
	 * @param page its address
	 * @param answers whether something is at that address
	 * @param stopped the brokers of its own cluster that are stopped
	 * @param suspended commands in other terminals that are suspended, a sentence for
	 * each
	 */
	record Present(String page, boolean answers, List<String> stopped, List<String> suspended) {
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
