package kafkalab.tests.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rules by which {@code lab.cmd} copes with every folder that Windows allows. It is
 * read here, not run.
 */
class LabCmdTests {

	/** Expanded before the line is read, so that a name can become a part of it. */
	private static final Pattern PATH = Pattern.compile("%(~dp0|HOME_DIR|JAVA|JAVA_HOME[^%]*|SAID|TEMP|ARCHIVES?)%");

	private List<String> lines = List.of();

	@BeforeEach
	void read() throws IOException {
		this.lines = Files.readAllLines(Path.of("..", "lab.cmd"))
			.stream()
			.map(String::strip)
			.filter((line) -> !line.startsWith("rem"))
			.toList();
	}

	@Test
	void hasNoBlockThatAParenthesisInANameCouldEnd() {
		assertThat(this.lines).noneMatch((line) -> line.endsWith("(")).noneMatch((line) -> line.startsWith(")"));
	}

	@Test
	void quotesEveryPath() {
		assertThat(this.lines).allSatisfy((line) -> assertThat(unquoted(line)).doesNotContainPattern(PATH));
	}

	/** What is left without the parts in quotes; %JAVA_HOME:"=% takes its own away. */
	private static String unquoted(String line) {
		return line.replace("%JAVA_HOME:\"=%", "%JAVA_HOME%").replaceAll("\"[^\"]*\"", "");
	}

	@Test
	void callsNoPathSinceThatWouldExpandPercentSignsInIt() {
		assertThat(this.lines).filteredOn((line) -> line.startsWith("call "))
			.allSatisfy((line) -> assertThat(line).doesNotContainPattern(PATH));
	}

	@Test
	void leavesExclamationMarksAlone() {
		assertThat(this.lines).contains("setlocal EnableExtensions DisableDelayedExpansion");
	}

	@Test
	void takesTheQuotesThatSomebodyPutAroundJavaHome() {
		assertThat(this.lines).containsSubsequence("if not defined JAVA_HOME goto search",
				"set \"JAVA_HOME=%JAVA_HOME:\"=%\"", "set \"JAVA=%JAVA_HOME%\\bin\\java.exe\"");
	}

	@Test
	void endsEachFailureWithTheCommandWhoseExitCodeReachesEveryCaller() {
		assertThat(this.lines).noneMatch((line) -> line.contains("exit /b 1"));
		assertThat(this.lines.get(this.lines.size() - 1)).isEqualTo("\"%COMSPEC%\" /d /c exit 1");
		assertThat(this.lines).containsSubsequence("if not \"%BUILT%\"==\"0\" goto not_built", ":not_built", ":failed");
	}

	@Test
	void endsWithJavaItselfSoThatItsExitCodeIsTheLabs() {
		assertThat(this.lines)
			.anyMatch((line) -> line.startsWith("endlocal & goto #leave#")
					&& line.endsWith("-jar \"%HOME_DIR%lab-runner\\target\\lab-runner.jar\" %*"))
			.anyMatch((line) -> line.startsWith("endlocal & goto #leave#") && line.endsWith(
					"-jar \"%HOME_DIR%consumer-app\\target\\consumer-app.jar\" \"--LAB_COMMAND=.\\lab consumer\""));
	}

}
