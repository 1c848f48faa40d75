package kafkalab.runner.up;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

import kafkalab.runner.app.App;
import kafkalab.runner.app.AppProcess;
import kafkalab.runner.home.LabHome;
import kafkalab.runner.home.RunLogs;
import kafkalab.runner.terminal.StopSignal;
import kafkalab.runner.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class LabAppsTests {

	private final StringWriter said = new StringWriter();

	private final List<ProcessHandle> started = new CopyOnWriteArrayList<>();

	@TempDir
	private Path folder = Path.of("");

	@Test
	void startsAnAppAgainThatRanOutOfMemoryButNotForEver() throws IOException {
		LabHome home = homeOf(Glutton.class);
		RunLogs logs = new RunLogs(this.folder);
		PrintWriter writer = new PrintWriter(this.said);
		try (StopSignal stop = StopSignal.install();
				LabApps apps = new LabApps(logs, new Terminal(writer, writer, Ansi.OFF), stop,
						(name, process) -> this.started.add(process))) {
			apps.add(producer(home, logs));
			apps.awaitReady();
			await().atMost(Duration.ofMinutes(2)).until(() -> this.said.toString().contains("lab producer"));
			assertThat(this.said.toString()).contains(
					"The producer ran out of memory and has ended (log %s). It is started again."
						.formatted(logs.file("producer")),
					"The producer has run out of memory 4 times", "start it again in another terminal: ./lab producer");
			assertThat(this.started).hasSize(4).noneMatch(ProcessHandle::isAlive);
			assertThat(logs.tail("producer", 1).get(0)).contains("java.lang.OutOfMemoryError");
		}
	}

	private LabApp producer(LabHome home, RunLogs logs) {
		AppProcess process = AppProcess.start(App.PRODUCER, home, Map.of(), logs.file("producer").toFile());
		return new LabApp("producer", "", process, () -> true, "./lab producer", () -> producer(home, logs));
	}

	private LabHome homeOf(Class<?> program) throws IOException {
		LabHome home = new LabHome(this.folder);
		Files.createDirectories(home.jar("producer-app").getParent());
		Files.createFile(home.mark("producer-app"));
		// The real options: it is they that end a program without memory
		Files.copy(Path.of("../producer-app/java.options"), this.folder.resolve("producer-app/java.options"));
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, program.getName());
		String file = program.getName().replace('.', '/') + ".class";
		try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(home.jar("producer-app")), manifest)) {
			jar.putNextEntry(new ZipEntry(file));
			jar.write(program.getClassLoader().getResourceAsStream(file).readAllBytes());
		}
		return home;
	}

	static final class Glutton {

		private Glutton() {
		}

		public static void main(String[] arguments) {
			List<byte[]> all = new CopyOnWriteArrayList<>();
			while (true) {
				all.add(new byte[1 << 20]);
			}
		}

	}

}
