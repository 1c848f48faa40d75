package kafkalab.runner.up;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BrowserTests {

	@ParameterizedTest
	@CsvSource({ "Linux, xdg-open", "Mac OS X, open", "Windows 11, rundll32" })
	void isOpenedAsTheSystemDoesIt(String system, String program) {
		assertThat(Browser.command(system, "http://localhost:8081")).startsWith(program)
			.endsWith("http://localhost:8081");
	}

}
