package kafkalab.runner.home;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import kafkalab.runner.terminal.LabException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisabledOnOs(OS.WINDOWS)
class SuspensionTests {

	private Process process;

	@BeforeEach
	void startProcess() throws Exception {
		this.process = new ProcessBuilder("sleep", "600").start();
	}

	@AfterEach
	void endProcess() {
		this.process.destroyForcibly();
	}

	@Test
	void isFoundAndNamesTheWayOn() throws Exception {
		assertThat(Suspension.of(this.process.pid())).isEmpty();
		signal("STOP");
		Awaitility.await().until(() -> Suspension.of(this.process.pid()).isPresent());
		assertThat(Suspension.of(this.process.pid()).orElseThrow().cure())
			.isEqualTo("Let it go on: fg in its terminal, or in another one kill -CONT " + this.process.pid());
		signal("CONT");
		Awaitility.await().until(() -> Suspension.of(this.process.pid()).isEmpty());
	}

	@Test
	void ofTheLabIsSaidToWhoeverWantsSomethingOfIt(@TempDir Path processes) throws Exception {
		Files.writeString(processes.resolve(this.process.pid() + ".txt"),
				RecordedProcess.of(RecordedLab.name(""), this.process.toHandle()).line());
		RecordedLab.requireNotSuspended(processes);
		signal("STOP");
		Awaitility.await().until(() -> Suspension.of(this.process.pid()).isPresent());
		assertThatExceptionOfType(LabException.class).isThrownBy(() -> RecordedLab.requireNotSuspended(processes))
			.withMessageStartingWith("The lab is suspended (Ctrl+Z)")
			.satisfies((failure) -> assertThat(failure.cure()).contains("kill -CONT " + this.process.pid()));
	}

	@Test
	void isNoneOfAProcessThatHasEnded() throws Exception {
		signal("KILL");
		this.process.waitFor();
		assertThat(Suspension.of(this.process.pid())).isEmpty();
	}

	private void signal(String signal) throws Exception {
		Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(this.process.pid())).start();
		assertThat(kill.waitFor(60, TimeUnit.SECONDS)).isTrue();
	}

}
