package kafkalab.runner.bench.lab;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The lines are those of Kafka 4.2.
 */
class ToolOutputTests {

	@Test
	void theWholeRunOfProducerPerformanceCounts() {
		assertThat(ToolOutput.sent(List.of(
				"251906 records sent, 50371.2 records/sec (4.32 MB/sec), 1.7 ms avg latency, 310.0 ms max latency.",
				"500000 records sent, 84345.5 records/sec (7.24 MB/sec), 1.21 ms avg latency, 310.00 ms max latency, 1 ms 50th, 3 ms 95th, 14 ms 99th, 40 ms 99.9th.")))
			.isEqualTo(84345.5);
	}

	@Test
	void theColumnsOfConsumerPerformanceHaveNames() {
		assertThat(ToolOutput.columns(List.of(
				"start.time, end.time, data.consumed.in.MB, MB.sec, data.consumed.in.nMsg, nMsg.sec, rebalance.time.ms, fetch.time.ms, fetch.MB.sec, fetch.nMsg.sec",
				"2026-11-27 22:00:00:123, 2026-11-27 22:00:02:456, 42.9, 18.3, 500000, 214316.3, 1210, 1123, 38.2, 445235.9754")))
			.containsEntry("fetch.nMsg.sec", 445235.9754)
			.containsEntry("rebalance.time.ms", 1210.0)
			.doesNotContainKey("start.time");
	}

	@Test
	void wholePercentilesOfEndToEndLatencyAreRead() {
		assertThat(ToolOutput.percentiles(
				List.of("0\t131.7", "Avg latency: 1.5231 ms", "", "Percentiles: 50th = 1, 99th = 23, 99.9th = 131")))
			.containsOnly(org.assertj.core.api.Assertions.entry(50, 1.0),
					org.assertj.core.api.Assertions.entry(99, 23.0));
	}

	@Test
	void otherOutputIsSaidToBeOther() {
		assertThatIllegalStateException().isThrownBy(() -> ToolOutput.sent(List.of("what?")))
			.withMessageContaining("what?");
		assertThatIllegalStateException().isThrownBy(() -> ToolOutput.columns(List.of()));
		assertThatIllegalStateException().isThrownBy(() -> ToolOutput.percentiles(List.of("Avg latency: 1 ms")));
	}

}
