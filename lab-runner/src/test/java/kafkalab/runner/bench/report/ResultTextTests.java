package kafkalab.runner.bench.report;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ResultTextTests {

	@Test
	void figuresStandBelowEachOther() {
		assertThat(String.join("\n", ResultText.lines(Example.REPORT.figures()))).isEqualTo(
				"""
						what                                   lab              min - max  runs  Kafka's own tool                          ratio
						burst of 100,000, warm           150,000/s  149,000/s - 156,000/s     3  100,000/s (ProducerPerformance, 500,000)   1.50
						each consumer, PSS, 8 consumers      90 MB                            1
						clicked to consumed, p50            2.5 ms        2.0 ms - 3.0 ms     2""");
	}

}
