package kafkalab.runner.home;

import java.nio.file.Path;
import java.util.Optional;

import kafkalab.runner.terminal.LabException;

/**
 * A lab of this project that has been started and not ended, as its record tells it.
 *
 * @param options those that chose its cluster; none if it has its own
 */
public record RecordedLab(long pid, String options) {

	private static final String NAME = "lab up";

	/**
	 * What such a lab is recorded as.
	 */
	public static String name(String options) {
		return (NAME + " " + options).strip();
	}

	/**
	 * Fails if the lab that runs is suspended: it would answer nothing for a long time.
	 */
	public static void requireNotSuspended(Path processes) {
		find(processes).flatMap((lab) -> Suspension.of(lab.pid())).ifPresent((suspension) -> {
			throw new LabException("The lab is suspended (Ctrl+Z): it has not ended, but nothing in it goes on.",
					suspension.cure());
		});
	}

	public static Optional<RecordedLab> find(Path processes) {
		return ProcessRecord.running(processes)
			.stream()
			.filter((process) -> process.name().startsWith(NAME))
			.map((process) -> new RecordedLab(process.pid(), process.name().substring(NAME.length()).strip()))
			.findFirst();
	}

}
