package kafkalab.runner.bench.report;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ResultMarkdownTests {

	@Test
	void theTableComesWithItsMachineAndItsNotes() {
		assertThat(ResultMarkdown.of(Example.REPORT)).isEqualTo(
				"""
						2026-11-27 09:05. Linux 6.1, amd64, A | B, 2 cores, 7,936 MB; Java 17.0.15 (Debian); Kafka 4.2.2; load 0.3.

						| what | lab | min - max | runs | Kafka's own tool | ratio |
						| --- | --: | --: | --: | --- | --: |
						| burst of 100,000, warm | 150,000/s | 149,000/s - 156,000/s | 3 | 100,000/s (ProducerPerformance, 500,000) | 1.50 |
						| each consumer, PSS, 8 consumers | 90 MB |  | 1 |  |  |
						| clicked to consumed, p50 | 2.5 ms | 2.0 ms - 3.0 ms | 2 |  |  |

						- Takeover was not measured.
						""");
	}

}
