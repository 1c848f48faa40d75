package kafkalab.runner.app;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class JavaOptionsTests {

	@Test
	void areAllOfTheLabsWhenTheTerminalHasNone() {
		assertThat(JavaOptions.of("-Xmx96m", Map.of())).contains("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError",
				"-Xmx96m");
	}

	@Test
	void leaveTheCollectorToTheTerminal() {
		assertThat(JavaOptions.of("-Xmx96m", Map.of("JAVA_TOOL_OPTIONS", "-XX:+UseG1GC")))
			.doesNotContain("-XX:+UseSerialGC")
			.contains("-Xmx96m");
	}

	@Test
	void giveWayAltogetherToWhatTheyDoNotGoWith() {
		assertThat(JavaOptions.of("-Xmx96m", Map.of("_JAVA_OPTIONS", "-Xms300m"))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			-Dserver.port=1 -Duser.language=tr | -Duser.language=tr
			-XX:+UseG1GC "-Dspring.profiles.active=a b" -ea | -XX:+UseG1GC -ea
			'-Dspring.x=a b' -Djava.io.tmpdir="/t m p" | -Djava.io.tmpdir="/t m p"
			-DPORT=1 -Ddebug -D"server.port=1" -Dhttp.proxyHost=p -DjavaX=1 | -Dhttp.proxyHost=p
			-javaagent:/a.jar=x -Dhttps.proxyPort=1 | -javaagent:/a.jar=x -Dhttps.proxyPort=1
			""")
	void keepOnlyJavasOwnProperties(String options, String kept) {
		assertThat(JavaOptions.withoutForeignProperties(options)).isEqualTo(kept);
	}

}
