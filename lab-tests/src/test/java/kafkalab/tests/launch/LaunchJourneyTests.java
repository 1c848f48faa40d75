package kafkalab.tests.launch;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The real lab command, in folders, languages and environments that people have.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a process can only be killed, not asked to end")
class LaunchJourneyTests {

	@TempDir
	private static Path folder = Path.of("");

	private LabCommand lab = new LabCommand(folder);

	@BeforeAll
	static void settings() {
		LabCopy.write(folder.resolve("config/application.yml"), "server.port: 1\nspring.kafka.client-id: work\n");
	}

	/**
	 * Each row has a language, a folder and settings of other programs: the lab takes
	 * none of them for its own.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			tr_TR   | kafka-lab (1)   | SERVER_PORT=1; DEBUG=release; TRACE=1; GROUP_PROTOCOL=share
			ar_EG   | ü               | SPRING_APPLICATION_JSON={"server":{"port":1}}; AUTO_OFFSET_RESET=none
			th_TH   | a & b           | SPRING_KAFKA_CONSUMER_GROUP_ID=work; KAFKA_OPTS=-Dx=y; CLASSPATH=/work
			fa_IR   | 100%20 !x       | spring.kafka.bootstrap-servers=work:1; GROUP_INSTANCE_ID=x; LC_ALL=C
			hi_IN   | it's            | SPRING_PROFILES_ACTIVE=work; LOGGING_LEVEL_ROOT=trace; LANG=
			""")
	void startsAndPassesAnEventOn(String language, String name, String settings) {
		this.lab = new LabCommand(LabCopy.in(folder.resolve(name)));
		this.lab.set("JAVA_TOOL_OPTIONS", "-Duser.language=%s -Duser.country=%s -Dserver.port=1 -XX:+UseG1GC"
			.formatted((Object[]) language.split("_")));
		for (String setting : settings.split(";")) {
			String[] parts = setting.strip().split("=", 2);
			this.lab.set(parts[0], parts[1]);
		}
		LabCommand.Run up = this.lab.start("up").awaitOutput("Ready in");
		assertThat(up.output()).contains("first-group on first-topic").doesNotContain("DEBUG", "TRACE");
		LabCommand.Run send = this.lab.start("send", "first-topic", "Grüße");
		assertThat(send.awaitEnd().output()).contains("Stored in first-topic, partition 0, offset 0, on kafka1");
		this.lab.awaitEvent("Grüße");
		assertThat(this.lab.start("status").awaitEnd().output()).containsPattern("first-group +classic +Stable")
			.contains("running, 1 event received");
		assertThat(up.end().output()).contains("All has ended");
	}

	@Test
	void leavesNothingBesideAConsumerButWhatTellsOfItsEnd() {
		this.lab = new LabCommand(LabCopy.in(folder.resolve("consumers")));
		LabCommand.Run up = this.lab.start("up").awaitOutput("Ready in");
		LabCommand other = this.lab.besides();
		other.set("KAFKA_TOPIC", "first-topic").set("CONSUMER_GROUP", "first-group");
		// The script's own words, left exported by somebody
		other.set("brokers", "nowhere:1").set("started", "no").set("archive", "none").set("app", "1");
		LabCommand.Run killed = other.start("consumer", "--kafka", this.lab.brokers()).awaitOutput("Running");
		assertThat(killed.process().descendants()).hasSize(1);
		assertThat(this.lab.start("kill", other.port()).awaitEnd().output()).contains("Killed consumer");
		assertThat(killed.awaitEnd().output()).endsWith("""
				Consumer %s was killed (a crash): it has not left its group. When the brokers notice, after its \
				session timeout, the other members take over its partitions.
				""".formatted(other.port()));
		assertThat(killed.exitCode()).isEqualTo(137);
		other.set("KAFKA_BOOTSTRAP_SERVERS", this.lab.brokers());
		LabCommand.Run ended = other.start("consumer").awaitOutput("Running");
		assertThat(ended.end().output()).contains("Stopped: has left group first-group");
		LabCommand.Run replaced = other.start("consumer", "--kafka", this.lab.brokers()).awaitOutput("Running");
		assertThat(this.lab.start("section", "1").awaitEnd().output()).contains("consumer-" + other.port());
		assertThat(replaced.awaitEnd().output()).endsWith("this has ended with the old cluster.\n");
		assertThat(replaced.exitCode()).isZero();
		assertThat(other.start("consumer", "--kafka").awaitEnd().output()).contains("Missing required parameter");
		up.end();
	}

	@ParameterizedTest
	@ValueSource(strings = { "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS" })
	void passesOnWhatJavaSaysAboutAnOptionThatItCannotTake(String variable) {
		this.lab = new LabCommand(Path.of(".."));
		LabCommand.Run run = this.lab.set(variable, "-XX:+NoSuchOption").start("--help").awaitEnd();
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(run.output()).contains("Unrecognized VM option 'NoSuchOption'", "unset " + variable)
			.doesNotContain("There is no Java");
	}

	@ParameterizedTest
	@ValueSource(strings = { "-XX:+UseG1GC", "-XX:+UseParallelGC", "-Xms1g", "-Dx=' version \"9'" })
	void letsItsOwnOptionsGiveWay(String options) {
		this.lab = new LabCommand(Path.of(".."));
		LabCommand.Run run = this.lab.set("_JAVA_OPTIONS", options).start("--help").awaitEnd();
		assertThat(run.output()).contains("Usage: lab");
		assertThat(run.exitCode()).isZero();
	}

	@Test
	void saysThatLettersAreLostWhereNoCharacterSetHasThem() {
		this.lab = new LabCommand(Path.of(".."));
		LabCommand.Run run = this.lab.shell("printf 'send first-topic Gr\\374\\337e' | xargs %s");
		assertThat(run.awaitEnd().output()).contains("lab: Java cannot read all letters of this command");
	}

	@Test
	void saysWhichFolderJavaCannotReadFrom() {
		this.lab = new LabCommand(LabCopy.in(folder.resolve("hello!")));
		assertThat(this.lab.start("--help").awaitEnd().output())
			.contains("lab: Java cannot read jars in a folder whose name ends in an exclamation mark");
	}

	@Test
	void writesNoEscapesWhereNobodySeesThem() {
		this.lab = new LabCommand(Path.of(".."));
		assertThat(this.lab.start("nonsense").awaitEnd().output()).contains("lab: ").doesNotContain("\u001b");
	}

	@AfterEach
	void endAll() {
		this.lab.close();
	}

}
