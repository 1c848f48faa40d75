package kafkalab.runner.bench.result;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SamplesTests {

	@Test
	void theMedianIsInTheMiddleWhateverTheOrder() {
		assertThat(Samples.of(9, 1, 4).median()).isEqualTo(4);
		assertThat(Samples.of(4, 1, 9, 2).median()).isEqualTo(3);
		assertThat(Samples.of(7).median()).isEqualTo(7);
	}

	@Test
	void theSpreadGoesFromTheSmallestToTheLargest() {
		Samples samples = Samples.of(9, 1, 4);
		assertThat(samples.min()).isEqualTo(1);
		assertThat(samples.max()).isEqualTo(9);
		assertThat(samples.runs()).isEqualTo(3);
	}

	@Test
	void aPercentileIsAValueThatWasMeasured() {
		Samples samples = new Samples(IntStream.rangeClosed(1, 200).mapToObj((i) -> (double) i).toList());
		assertThat(samples.percentile(50)).isEqualTo(100);
		assertThat(samples.percentile(99)).isEqualTo(198);
		assertThat(samples.percentile(100)).isEqualTo(200);
		assertThat(Samples.of(5).percentile(99)).isEqualTo(5);
	}

	@Test
	void withoutARunThereIsNoFigure() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Samples(List.of()));
	}

}
