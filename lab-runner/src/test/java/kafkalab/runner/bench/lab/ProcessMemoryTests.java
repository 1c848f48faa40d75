package kafkalab.runner.bench.lab;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProcessMemoryTests {

	@Test
	void aJavaProcessTakesSomeOfIt() {
		assertThat(ProcessMemory.megabytes(List.of(ProcessHandle.current()))).isBetween(10.0, 10_000.0);
	}

	@Test
	void nobodyTakesNone() {
		assertThat(ProcessMemory.megabytes(List.of())).isZero();
	}

	@Test
	void numbersAreReadFromWhatSystemsPrint() {
		assertThat(ProcessMemory.number("Pss:              177262 kB")).isEqualTo(177262);
		assertThat(ProcessMemory.number(" 59328\n")).isEqualTo(59328);
		assertThat(ProcessMemory.number("")).isZero();
	}

}
