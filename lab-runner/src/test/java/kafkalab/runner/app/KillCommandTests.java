package kafkalab.runner.app;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import kafkalab.runner.port.FreePort;
import kafkalab.runner.port.PortHolder;
import kafkalab.runner.port.PortHolders;
import kafkalab.runner.terminal.CommandRun;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;

class KillCommandTests {

	private final AppClient apps = new AppClient(Map.of());

	private final int port = FreePort.find();

	private @Nullable Process standIn;

	@AfterEach
	void endStandIn() {
		if (this.standIn != null) {
			this.standIn.destroyForcibly();
		}
	}

	@Test
	void killsAConsumerAndSaysWhatToExpect() throws Exception {
		Process consumer = standIn("consumer-" + this.port);
		CommandRun run = kill(PortHolders.ofThisSystem());
		assertThat(run.err()).isEmpty();
		assertThat(run.exitCode()).isZero();
		assertThat(run.out()).contains("Killed consumer %d (process %d)".formatted(this.port, consumer.pid()),
				"no chance to leave first-group", "Partitions [0, 1] wait");
		assertThat(consumer.waitFor(5, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void leavesAConsumerAloneThatRunsElsewhere() throws IOException {
		Process consumer = standIn("consumer-8000");
		CommandRun run = kill(PortHolders.ofThisSystem());
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(run.err()).contains("The consumer on port %d calls itself consumer-8000.".formatted(this.port));
		assertThat(consumer.isAlive()).isTrue();
	}

	@Test
	void leavesAProcessAloneThatDoesNotHoldThePort() throws IOException {
		Process consumer = standIn("consumer-" + this.port);
		CommandRun run = kill((port) -> new PortHolder(1, "docker-proxy"));
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(run.err()).contains("is no process of this machine", "docker kill");
		assertThat(consumer.isAlive()).isTrue();
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void saysThatAConsumerIsSuspendedAndHowItGoesOn() throws Exception {
		Process consumer = standIn("consumer-" + this.port);
		new ProcessBuilder("kill", "-STOP", Long.toString(consumer.pid())).start().waitFor();
		CommandRun run = kill(PortHolders.ofThisSystem());
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(run.err()).contains("What listens on port %d is suspended (Ctrl+Z)".formatted(this.port),
				"kill -CONT " + consumer.pid());
		assertThat(consumer.isAlive()).isTrue();
	}

	@Test
	void saysThatNobodyAnswers() {
		CommandRun run = kill(PortHolders.ofThisSystem());
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(run.err()).contains("No consumer answers on port %d.".formatted(this.port));
	}

	private Process standIn(String clientId) throws IOException {
		Process started = StandIn.start(this.port, clientId);
		this.standIn = started;
		Awaitility.await().until(() -> this.apps.consumer(this.port) != null);
		return started;
	}

	private CommandRun kill(PortHolders holders) {
		return CommandRun.of((terminal) -> new KillCommand(Map.of(), holders, terminal), Integer.toString(this.port));
	}

}
