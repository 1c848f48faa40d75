package kafkalab.runner.bench.result;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;
import org.apache.kafka.common.utils.AppInfoParser;

/**
 * Where figures come from: without it they tell nothing.
 *
 * @param load how many processes wanted to run when it began, a minute's average; below 0
 * where the system does not tell
 */
public record Machine(String system, String processor, int cores, long megabytes, String java, String kafka,
		double load) {

	public static Machine current() {
		OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
		return new Machine("%s %s, %s".formatted(system.getName(), system.getVersion(), system.getArch()),
				processorName(), system.getAvailableProcessors(), system.getTotalMemorySize() / (1024 * 1024),
				"%s (%s)".formatted(Runtime.version(), System.getProperty("java.vendor")), AppInfoParser.getVersion(),
				system.getSystemLoadAverage());
	}

	// Only Linux tells it in a file
	private static String processorName() {
		try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
			return lines.filter((line) -> line.startsWith("model name"))
				.map((line) -> line.substring(line.indexOf(':') + 1).strip())
				.findFirst()
				.orElse("");
		}
		catch (IOException ex) {
			return System.getenv().getOrDefault("PROCESSOR_IDENTIFIER", "");
		}
	}

	/**
	 * All of it in a line.
	 */
	public String summary() {
		return String.format(Locale.ROOT, "%s%s, %d cores, %,d MB; Java %s; Kafka %s%s", this.system,
				this.processor.isEmpty() ? "" : ", " + this.processor, this.cores, this.megabytes, this.java,
				this.kafka, (this.load < 0) ? "" : String.format(Locale.ROOT, "; load %.1f", this.load));
	}

}
