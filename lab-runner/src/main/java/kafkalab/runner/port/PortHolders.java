package kafkalab.runner.port;

import org.jspecify.annotations.Nullable;

/**
 * Finds out which process listens on a port, with what the system has for that.
 */
@FunctionalInterface
public interface PortHolders {

	/**
	 * The process that listens on this port, if the system tells.
	 */
	@Nullable PortHolder of(int port);

	static PortHolders ofThisSystem() {
		String system = System.getProperty("os.name");
		ListeningProcess listening = system.startsWith("Windows") ? ListeningProcess::fromNetstat
				: system.startsWith("Linux") ? ListeningProcess::fromProc : ListeningProcess::fromLsof;
		return (port) -> listening.pid(port)
			.stream()
			.boxed()
			.flatMap((pid) -> ProcessHandle.of(pid).stream())
			.map(PortHolder::of)
			.findFirst()
			.orElse(null);
	}

}
