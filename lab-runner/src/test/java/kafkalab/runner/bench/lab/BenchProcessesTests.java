package kafkalab.runner.bench.lab;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its commands are those of a Unix shell")
class BenchProcessesTests {

	private final BenchProcesses processes = new BenchProcesses();

	@TempDir
	private Path folder;

	@Test
	void noProcessOutlivesThem() {
		Process parent = start("sleep 60 & wait");
		await().until(() -> parent.descendants().count() == 1);
		List<ProcessHandle> tree = BenchProcesses.tree(parent);
		this.processes.close();
		await().untilAsserted(() -> assertThat(tree).hasSize(2).noneMatch(ProcessHandle::isAlive));
	}

	@Test
	void oneCanEndAlone() {
		Process one = start("exec sleep 60");
		Process other = start("exec sleep 60");
		this.processes.end(one);
		await().until(() -> !one.isAlive());
		assertThat(other.isAlive()).isTrue();
		this.processes.close();
	}

	@Test
	void afterTheEndNoneBegins() {
		this.processes.close();
		assertThatIllegalStateException().isThrownBy(() -> start("true"));
	}

	private Process start(String line) {
		Path log = this.folder.resolve("log");
		return this.processes.start(List.of("sh", "-c", line), System.getenv(), this.folder, log, log);
	}

}
