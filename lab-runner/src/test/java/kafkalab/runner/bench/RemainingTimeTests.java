package kafkalab.runner.bench;

import java.time.Duration;
import java.util.List;

import kafkalab.runner.bench.measure.Effort;
import kafkalab.runner.bench.measure.Measurement;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RemainingTimeTests {

	private static final Effort EFFORT = new Effort(true);

	private final Measurement one = Measurement.all().get(0);

	private final RemainingTime remaining = new RemainingTime(EFFORT);

	@Test
	void atFirstItIsWhatAQuietMachineTakes() {
		assertThat(this.remaining.of(List.of(this.one, this.one))).isEqualTo(this.one.expected(EFFORT).multipliedBy(2));
	}

	@Test
	void aSlowMachineTakesLonger() {
		this.remaining.done(this.one, this.one.expected(EFFORT).multipliedBy(3));
		assertThat(this.remaining.of(List.of(this.one))).isEqualTo(this.one.expected(EFFORT).multipliedBy(3));
	}

	@Test
	void itIsToldInRoundFigures() {
		assertThat(RemainingTime.text(Duration.ofSeconds(1))).isEqualTo("about 5 s left");
		assertThat(RemainingTime.text(Duration.ofSeconds(47))).isEqualTo("about 45 s left");
		assertThat(RemainingTime.text(Duration.ofSeconds(700))).isEqualTo("about 12 min left");
	}

}
