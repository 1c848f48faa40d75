package kafkalab.runner.port;

import java.time.Instant;
import java.util.List;

import kafkalab.runner.home.RecordedProcess;
import kafkalab.runner.terminal.Shell;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TakenPortsTests {

	private static final PortHolder HOLDER = new PortHolder(4711, "java -jar other.jar");

	@Test
	void nameEachHolderOnce() {
		TakenPorts taken = new TakenPorts(List.of(taken("kafka1", "KAFKA1_PORT", 9093, HOLDER),
				taken("kafka2", "KAFKA2_PORT", 9094, HOLDER), taken("producer", "PRODUCER_PORT", 8081, null)),
				List.of());
		assertThat(taken.what()).isEqualTo("""
				Port 9093 (kafka1), 9094 (kafka2) are taken by process 4711 (java -jar other.jar).
				Port 8081 (producer) is taken by another program (of another user, or Docker).""");
		assertThat(taken.cure())
			.isEqualTo("End that program (%s), or move the lab: ".formatted(Shell.current().end(List.of(4711L)))
					+ "set KAFKA1_PORT=10093, KAFKA2_PORT=10094, PRODUCER_PORT=9081 for every lab command.");
	}

	@Test
	void passOnTheWordsOfASystemThatLetsNobodyListen() {
		TakenPorts refused = new TakenPorts(
				List.of(new TakenPort(new LabPort("producer", "PRODUCER_PORT", 80), null, "Permission denied")),
				List.of());
		assertThat(refused.what()).isEqualTo("Port 80 (producer) is refused by this system (Permission denied).");
		assertThat(refused.cure()).isEqualTo("Move the lab: set PRODUCER_PORT=1080 for every lab command.");
	}

	@Test
	void knowALabThatRuns() {
		TakenPorts taken = new TakenPorts(
				List.of(taken("kafka1", "KAFKA1_PORT", 9093, HOLDER), taken("producer", "PRODUCER_PORT", 8081, null)),
				List.of(new RecordedProcess("lab", HOLDER.pid(), Instant.EPOCH)));
		assertThat(taken.what())
			.isEqualTo("The lab runs already, on port 9093, 8081; a second one cannot start beside it.");
		assertThat(taken.cure()).contains("lab status", "end it with Ctrl+C in its terminal");
	}

	private static TakenPort taken(String owner, String variable, int number, @Nullable PortHolder holder) {
		return new TakenPort(new LabPort(owner, variable, number), holder, null);
	}

}
