package kafkalab.runner.app;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class JavaOptionsTests {

	private static final List<String> OWN = List.of("-XX:+UseSerialGC", "-Xmx96m");

	private static final List<String> ARCHIVE = List.of("-XX:SharedArchiveFile=none.jsa");

	@Test
	void areAllOfTheLabsWhenTheTerminalHasNone() {
		assertThat(JavaOptions.of(OWN, ARCHIVE, Map.of())).containsExactly("-XX:+UseSerialGC", "-Xmx96m",
				"-XX:SharedArchiveFile=none.jsa");
	}

	@Test
	void leaveTheCollectorToTheTerminal() {
		assertThat(JavaOptions.of(OWN, ARCHIVE, Map.of("JAVA_TOOL_OPTIONS", "-XX:+UseG1GC"))).containsExactly("-Xmx96m",
				"-XX:SharedArchiveFile=none.jsa");
	}

	@Test
	void giveWayAltogetherToWhatTheyDoNotGoWith() {
		assertThat(JavaOptions.of(OWN, ARCHIVE, Map.of("_JAVA_OPTIONS", "-Xms300m"))).isEmpty();
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
