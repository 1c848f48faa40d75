package kafkalab.runner.home;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A process that a lab has started; the time of its start tells it from a later one with
 * the same id.
 */
public record RecordedProcess(String name, long pid, Instant started) {

	/** Linux counts the time of a start from that of the boot, which may drift. */
	private static final Duration TOLERANCE = Duration.ofSeconds(2);

	static RecordedProcess of(String name, ProcessHandle process) {
		return new RecordedProcess(name, process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
	}

	/**
	 * Nothing if the line is none of a record: it may be cut off, or anything.
	 */
	static Optional<RecordedProcess> parse(String line) {
		String[] parts = line.split(" ", 3);
		if (parts.length < 3 || !parts[0].matches("\\d{1,9}")) {
			return Optional.empty();
		}
		try {
			return Optional.of(new RecordedProcess(parts[2], Long.parseLong(parts[0]), Instant.parse(parts[1])));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	String line() {
		return "%d %s %s%n".formatted(this.pid, this.started, this.name);
	}

	/**
	 * What it is and where its brokers are, if it uses some.
	 */
	public Optional<ClientName> client() {
		return ClientName.parse(this.name);
	}

	boolean isRunning() {
		return ProcessHandle.of(this.pid)
			.filter(ProcessHandle::isAlive)
			.map((process) -> process.info().startInstant().orElse(Instant.EPOCH))
			.filter((start) -> Duration.between(start, this.started).abs().compareTo(TOLERANCE) < 0)
			.isPresent();
	}

}
