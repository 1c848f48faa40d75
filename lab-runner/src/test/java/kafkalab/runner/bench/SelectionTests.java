package kafkalab.runner.bench;

import java.util.List;

import kafkalab.runner.bench.measure.Measurement;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SelectionTests {

	private static final List<Measurement> ALL = Measurement.all();

	@Test
	void namesAreUnique() {
		assertThat(ALL).extracting(Measurement::name).doesNotHaveDuplicates();
	}

	@Test
	void aFullRunMakesAllOfThem() {
		assertThat(Selection.of(ALL, List.of(), false)).isEqualTo(ALL);
	}

	@Test
	void aQuickRunSkipsGrowth() {
		assertThat(Selection.of(ALL, List.of(), true)).isNotEmpty()
			.extracting(Measurement::name)
			.noneMatch((name) -> name.startsWith("growth"));
	}

	@Test
	void whatIsNamedIsMadeInTheUsualOrder() {
		assertThat(Selection.of(ALL, List.of("growth-events", "latency"), true)).extracting(Measurement::name)
			.containsExactly("latency", "growth-events");
	}

}
