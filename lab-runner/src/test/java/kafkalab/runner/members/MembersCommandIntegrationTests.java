package kafkalab.runner.members;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

import kafkalab.embedded.EmbeddedCluster;
import kafkalab.embedded.LabTopic;
import kafkalab.runner.home.EndNote;
import kafkalab.runner.home.LabHome;
import kafkalab.runner.kafka.KafkaCluster;
import kafkalab.runner.kafka.LabAdmin;
import kafkalab.runner.status.StatusCommand;
import kafkalab.runner.terminal.CommandRun;
import kafkalab.runner.terminal.Terminal;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help.Ansi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class MembersCommandIntegrationTests {

	private static EmbeddedCluster cluster;

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	@TempDir
	private Path root;

	@BeforeAll
	static void startCluster() {
		Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
		cluster = EmbeddedCluster.builder().topics(List.of(new LabTopic("trips", 2))).start();
	}

	@AfterAll
	static void stopCluster() {
		cluster.close();
	}

	@ParameterizedTest
	@CsvSource({ "classic, '3 members of a-classic: 2 own one partition each, 1 is idle.'",
			"consumer, '3 members of a-consumer: 2 own one partition each, 1 is idle.'",
			// How often a partition is read depends on the order in which they came
			"share, '3 members of a-share: .*read'" })
	void joinReadAndLeaveWhenTheyAreTold(String protocol, String shares) {
		String group = "a-" + protocol;
		CompletableFuture<CommandRun> run = members("3", group, protocol);
		await().until(this.out::toString, (said) -> Pattern.compile(shares).matcher(said).find());
		assertThat(clientIds(protocol, group)).containsExactly("member-1", "member-2", "member-3");
		send(4);
		await().until(() -> lag(protocol, group), (lag) -> lag == 0);

		end("The lab begins anew.");
		assertThat(run.join().exitCode()).isZero();
		assertThat(this.out.toString()).endsWith("3 members have left %s.%n".formatted(group));
		assertThat(this.err.toString()).isEqualToNormalizingNewlines("The lab begins anew.\n");
		assertThat(clientIds(protocol, group)).isEmpty();
	}

	@Test
	void takeTheNumbersAfterThoseThatTheGroupHas() {
		CompletableFuture<CommandRun> first = members("2", "numbers", "classic");
		await().until(() -> clientIds("classic", "numbers").size() == 2);
		CompletableFuture<CommandRun> second = members("1", "numbers", "classic");
		await().until(() -> clientIds("classic", "numbers"), List.of("member-1", "member-2", "member-3")::equals);
		await().until(this.out::toString, (said) -> said.contains("1 member of numbers, which has 3:"));
		// In one process both have the same note, and whoever ends first removes it
		await().until(() -> {
			end("Enough.");
			return first.isDone() && second.isDone();
		});
	}

	@Test
	void joinNothingWithoutATopic() {
		CommandRun run = CommandRun.of((terminal) -> new MembersCommand(home(), Map.of(), terminal), "2", "--group",
				"none", "--topic", "unknown", "--kafka", cluster.bootstrapServers());
		assertThat(run.exitCode()).isEqualTo(1);
		assertThat(run.err()).contains("There is no topic unknown.", "topic create unknown");
	}

	@Test
	void sayThatTheirGroupIsOfAnotherKind() {
		CompletableFuture<CommandRun> classic = members("1", "kind", "classic");
		await().until(() -> clientIds("classic", "kind").size() == 1);
		CommandRun share = CommandRun.of((terminal) -> new MembersCommand(home(), Map.of(), terminal), "1", "--group",
				"kind", "--topic", "trips", "--protocol", "share", "--kafka", cluster.bootstrapServers());
		assertThat(share.exitCode()).isEqualTo(1);
		assertThat(share.err()).contains("A member cannot be in kind:", "Choose another group or --protocol");
		end("Enough.");
		classic.join();
	}

	@Test
	void areBetweenOneAndAHundred() {
		CommandRun run = CommandRun.of((terminal) -> new MembersCommand(home(), Map.of(), terminal), "101", "--group",
				"many", "--topic", "trips");
		assertThat(run.exitCode()).isEqualTo(2);
		assertThat(run.err()).contains("101 members are asked for; it can be 1 to 100.");
	}

	private CompletableFuture<CommandRun> members(String number, String group, String protocol) {
		Terminal shared = new Terminal(new PrintWriter(this.out), new PrintWriter(this.err), Ansi.OFF);
		return CompletableFuture.supplyAsync(
				() -> CommandRun.of((terminal) -> new MembersCommand(home(), Map.of(), shared), number, "--group",
						group, "--topic", "trips", "--protocol", protocol, "--kafka", cluster.bootstrapServers()),
				(task) -> new Thread(task, "members").start());
	}

	private LabHome home() {
		return new LabHome(this.root);
	}

	private void end(String why) {
		EndNote.to(home().processes(), ProcessHandle.current().pid()).write(why);
	}

	private static List<String> clientIds(String protocol, String group) {
		try (LabAdmin admin = admin()) {
			return List.copyOf(GroupLook.at(admin, kind(protocol), group).owned().keySet());
		}
	}

	private static Protocol kind(String protocol) {
		return Protocol.valueOf(protocol.toUpperCase(Locale.ROOT));
	}

	private long lag(String protocol, String group) {
		String servers = cluster.bootstrapServers();
		CommandRun status = CommandRun.of(
				(terminal) -> new StatusCommand(home(), Map.of("PRODUCER_PORT", "1", "PORT", "1"), terminal), "--kafka",
				servers);
		return status.out()
			.lines()
			.map((line) -> line.strip().split(" +"))
			.filter((columns) -> columns[0].equals(group) && columns[1].equals(protocol) && !columns[3].equals("-"))
			.mapToLong((columns) -> Long.parseLong(columns[3]))
			.findFirst()
			.orElse(-1);
	}

	private static LabAdmin admin() {
		return LabAdmin.of(new KafkaCluster(cluster.bootstrapServers(), Map.of(), "--kafka ..."));
	}

	private static void send(int count) {
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", cluster.bootstrapServers()), new StringSerializer(),
				new StringSerializer())) {
			for (int i = 0; i < count; i++) {
				producer.send(new ProducerRecord<>("trips", i % 2, null, "event"));
			}
		}
	}

}
