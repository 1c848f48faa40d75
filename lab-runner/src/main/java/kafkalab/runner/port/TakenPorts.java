package kafkalab.runner.port;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import kafkalab.runner.home.RecordedProcess;
import kafkalab.runner.home.Suspension;
import kafkalab.runner.terminal.Shell;

/**
 * Those of the lab's ports that it cannot listen on.
 *
 * @param labs the processes of labs that run
 */
public record TakenPorts(List<TakenPort> ports, List<RecordedProcess> labs) {

	/**
	 * Ports that are known to be taken, though not by a lab.
	 */
	public static TakenPorts of(List<LabPort> ports) {
		PortHolders holders = PortHolders.ofThisSystem();
		return new TakenPorts(ports.stream().map((port) -> TakenPort.of(port, holders)).toList(), List.of());
	}

	public boolean isEmpty() {
		return this.ports.isEmpty();
	}

	/**
	 * What is taken and by whom, a line for each who holds some.
	 */
	public String what() {
		if (suspension().isPresent()) {
			return "What holds port %s is suspended (Ctrl+Z): it has not ended."
				.formatted(joined(this.ports.stream().map((taken) -> Integer.toString(taken.port().number()))));
		}
		if (isHeldByLab()) {
			return "The lab runs already, on port %s; a second one cannot start beside it."
				.formatted(joined(this.ports.stream().map((taken) -> Integer.toString(taken.port().number()))));
		}
		Map<String, List<TakenPort>> byHolder = this.ports.stream()
			.collect(Collectors.groupingBy(TakenPort::obstacle, LinkedHashMap::new, Collectors.toList()));
		return byHolder.entrySet()
			.stream()
			.map((entry) -> "Port %s %s %s.".formatted(joined(entry.getValue().stream().map(TakenPort::portName)),
					(entry.getValue().size() == 1) ? "is" : "are", entry.getKey()))
			.collect(Collectors.joining("\n"));
	}

	/**
	 * What to do about it, in a sentence.
	 */
	public String cure() {
		Optional<Suspension> suspension = suspension();
		if (suspension.isPresent()) {
			return suspension.get().cure() + "; then end it with Ctrl+C there.";
		}
		return isHeldByLab()
				? "Use that one (%s), or end it with Ctrl+C in its terminal.".formatted(Shell.current().lab("status"))
				: (isRefused() ? "Move" : "End that program%s, or move".formatted(command()))
						+ " the lab: set %s for every lab command."
							.formatted(joined(this.ports.stream().map(TakenPort::elsewhere)));
	}

	private boolean isRefused() {
		return this.ports.stream().allMatch((taken) -> taken.refusal() != null);
	}

	private String command() {
		List<Long> holders = this.ports.stream()
			.flatMap((taken) -> Stream.ofNullable(taken.holder()))
			.map(PortHolder::pid)
			.distinct()
			.toList();
		return holders.isEmpty() ? "" : " (%s)".formatted(Shell.current().end(holders));
	}

	private Optional<Suspension> suspension() {
		return this.ports.stream()
			.flatMap((taken) -> Stream.ofNullable(taken.holder()))
			.flatMap((holder) -> Suspension.of(holder.pid()).stream())
			.findFirst();
	}

	/**
	 * Whether a lab that runs, and is not suspended, has some of them.
	 */
	public boolean areThoseOfARunningLab() {
		return isHeldByLab() && suspension().isEmpty();
	}

	private boolean isHeldByLab() {
		return this.ports.stream()
			.anyMatch((taken) -> taken.holder() != null
					&& this.labs.stream().anyMatch((lab) -> lab.pid() == taken.holder().pid()));
	}

	private static String joined(Stream<String> parts) {
		return parts.collect(Collectors.joining(", "));
	}

}
