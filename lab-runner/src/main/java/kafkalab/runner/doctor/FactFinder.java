package kafkalab.runner.doctor;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.tools.ToolProvider;

import com.sun.management.OperatingSystemMXBean;
import kafkalab.embedded.BrokerStatus;
import kafkalab.runner.app.AppClient;
import kafkalab.runner.control.ControlClient;
import kafkalab.runner.doctor.Facts.Built;
import kafkalab.runner.doctor.Facts.Machine;
import kafkalab.runner.doctor.Facts.Present;
import kafkalab.runner.doctor.Facts.Programs;
import kafkalab.runner.doctor.Facts.Traces;
import kafkalab.runner.home.Build;
import kafkalab.runner.home.LabHome;
import kafkalab.runner.home.ProcessRecord;
import kafkalab.runner.home.SuspendedCommands;
import kafkalab.runner.port.LabPorts;
import kafkalab.runner.port.PortCheck;
import kafkalab.runner.port.PortHolders;
import kafkalab.runner.port.TakenPorts;
import kafkalab.runner.terminal.OtherProgram;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the facts on this machine.
 */
record FactFinder(LabHome home, LabPorts ports, AppClient apps) {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final Pattern MAVEN = Pattern.compile("Apache Maven ([\\w.-]+)");

	private static final Pattern AVAILABLE = Pattern.compile("(?m)^MemAvailable: +(\\d+) kB");

	private static final String SYSTEM = System.getProperty("os.name");

	Facts facts() {
		TakenPorts taken = new PortCheck(PortHolders.ofThisSystem(), this.home.processes()).taken(this.ports.all());
		return new Facts(machine(), programs(), Folders.room(this.home), taken,
				taken.areThoseOfARunningLab() ? present() : null, traces(), built());
	}

	private Present present() {
		int port = this.ports.producer().number();
		List<String> stopped = new ControlClient(this.ports.control()).brokers()
			.stream()
			.filter((broker) -> !broker.running())
			.map(BrokerStatus::name)
			.toList();
		return new Present(this.apps.url(port), this.apps.isHealthy(port), stopped,
				new SuspendedCommands(this.home).lines());
	}

	private Machine machine() {
		return new Machine(Runtime.version().feature(), ToolProvider.getSystemJavaCompiler() != null,
				toMebibytes(system().getTotalMemorySize()), freeMemory(), localhost());
	}

	private static OperatingSystemMXBean system() {
		return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
	}

	// What Java calls free leaves out what Linux and macOS hold as a cache: Linux tells
	// the
	// true figure elsewhere, macOS does not
	private static @Nullable Long freeMemory() {
		if (SYSTEM.startsWith("Windows")) {
			return toMebibytes(system().getFreeMemorySize());
		}
		try {
			Matcher available = AVAILABLE.matcher(Files.readString(Path.of("/proc/meminfo")));
			return available.find() ? Long.parseLong(available.group(1)) / 1024 : null;
		}
		catch (IOException ex) {
			return null;
		}
	}

	private static long toMebibytes(long bytes) {
		return bytes >> 20;
	}

	private static List<String> localhost() {
		try {
			return Arrays.stream(InetAddress.getAllByName("localhost")).map(InetAddress::getHostAddress).toList();
		}
		catch (UnknownHostException ex) {
			return List.of();
		}
	}

	private static Programs programs() {
		List<String> maven = SYSTEM.startsWith("Windows") ? List.of("cmd", "/c", "mvn", "-version")
				: List.of("mvn", "-version");
		List<String> docker = List.of("docker", "version", "--format", "{{.Server.Version}}");
		return new Programs(found(MAVEN, OtherProgram.output(PATIENCE, maven)),
				stripped(OtherProgram.output(PATIENCE, docker)));
	}

	private static @Nullable String found(Pattern pattern, @Nullable String text) {
		Matcher matcher = pattern.matcher((text != null) ? text : "");
		return matcher.find() ? matcher.group(1) : null;
	}

	private static @Nullable String stripped(@Nullable String text) {
		return (text != null) ? text.strip() : null;
	}

	private Traces traces() {
		return new Traces(ProcessRecord.leftovers(this.home.processes()),
				ClusterData.unused(Path.of(System.getProperty("java.io.tmpdir"))));
	}

	private Built built() {
		Build build = new Build(this.home);
		return new Built(build.missing(), build.outdated());
	}

}
