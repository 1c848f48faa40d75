package kafkalab.runner.terminal;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShellTests {

	@Test
	void writesCommandsAsThePosixShellTakesThem() {
		assertThat(Shell.POSIX.lab(Map.of("PORT", "8001"), "consumer")).isEqualTo("PORT=8001 ./lab consumer");
		assertThat(Shell.POSIX.end(List.of(12L, 13L))).isEqualTo("kill 12 13");
	}

	@Test
	void writesCommandsAsTheWindowsConsoleTakesThem() {
		assertThat(Shell.WINDOWS.lab(Map.of("PORT", "8001"), "consumer"))
			.isEqualTo("set \"PORT=8001\" & .\\lab consumer");
		assertThat(Shell.WINDOWS.end(List.of(12L, 13L))).isEqualTo("taskkill /F /PID 12 /PID 13");
	}

}
