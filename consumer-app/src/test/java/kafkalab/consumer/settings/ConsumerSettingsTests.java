package kafkalab.consumer.settings;

import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import kafkalab.app.start.Variables;
import kafkalab.consumer.settings.ConsumerSettings.GroupProtocol;
import kafkalab.consumer.settings.ConsumerSettings.OffsetReset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.diagnostics.FailureAnalyzedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ConsumerSettingsTests {

	private final Map<String, String> environment = new HashMap<>(Map.of("KAFKA_TOPIC", "first-topic",
			"KAFKA_BOOTSTRAP_SERVERS", "localhost:9093,localhost:9094", "CONSUMER_GROUP", "first-group"));

	@Test
	void needsNoMoreThanTopicBrokersAndGroup() {
		assertThat(read()).isEqualTo(new ConsumerSettings("first-topic", "localhost:9093,localhost:9094", "first-group",
				8000, InetAddress.getLoopbackAddress(), OffsetReset.EARLIEST, Duration.ZERO, GroupProtocol.CLASSIC,
				null, 10_000));
	}

	@Test
	void readsEverything() {
		this.environment
			.putAll(Map.of("PORT", "8001", "AUTO_OFFSET_RESET", "latest", "PROCESSING_DELAY", "2s", "GROUP_PROTOCOL",
					"consumer", "GROUP_INSTANCE_ID", "member-1", "JOURNAL_SIZE", "50", "LAB_ADDRESS", "127.0.0.2"));
		assertThat(read()).isEqualTo(new ConsumerSettings("first-topic", "localhost:9093,localhost:9094", "first-group",
				8001, Variables.address("127.0.0.2"), OffsetReset.LATEST, Duration.ofSeconds(2), GroupProtocol.CONSUMER,
				"member-1", 50));
	}

	@Test
	void acceptsTheOlderNameOfTheGroup() {
		this.environment.put("KAFKA_GROUP", this.environment.remove("CONSUMER_GROUP"));
		assertThat(read().group()).isEqualTo("first-group");
	}

	@Test
	void prefersTheNewerNameOfTheGroup() {
		this.environment.put("KAFKA_GROUP", "older-group");
		assertThat(read().group()).isEqualTo("first-group");
	}

	@Test
	void dropsBlanksThatAShellLeftBehind() {
		this.environment.put("KAFKA_TOPIC", "first-topic ");
		this.environment.put("KAFKA_BOOTSTRAP_SERVERS", " kafka1:9093, [::1]:9094 ");
		assertThat(read().topic()).isEqualTo("first-topic");
		assertThat(read().bootstrapServers()).isEqualTo("kafka1:9093,[::1]:9094");
	}

	@Test
	void namesEverythingThatIsWrongAtOnce() {
		this.environment.remove("KAFKA_TOPIC");
		this.environment.put("CONSUMER_GROUP", "");
		this.environment.put("PORT", "80x");
		assertThatExceptionOfType(FailureAnalyzedException.class).isThrownBy(this::read)
			.satisfies((ex) -> assertThat(ex.analysis().getDescription().lines()).satisfiesExactly(
					(problem) -> assertThat(problem).startsWith("KAFKA_TOPIC is missing.")
						.endsWith("KAFKA_TOPIC=first-topic"),
					(problem) -> assertThat(problem).startsWith("CONSUMER_GROUP is empty."),
					(problem) -> assertThat(problem).startsWith("PORT is \"80x\".").contains("from 1 to 65535")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			KAFKA_TOPIC             | first topic
			KAFKA_TOPIC             | ..
			KAFKA_BOOTSTRAP_SERVERS | localhost
			KAFKA_BOOTSTRAP_SERVERS | localhost:9093,
			KAFKA_BOOTSTRAP_SERVERS | localhost:99999
			KAFKA_BOOTSTRAP_SERVERS | http://localhost:9093
			PORT                    | 0
			PORT                    | 65536
			AUTO_OFFSET_RESET       | middle
			PROCESSING_DELAY        | soon
			PROCESSING_DELAY        | -1s
			PROCESSING_DELAY        | 9999999999999999h
			GROUP_PROTOCOL          | modern
			GROUP_INSTANCE_ID       | my member
			JOURNAL_SIZE            | 0
			JOURNAL_SIZE            | 100001
			LAB_ADDRESS             | 1.2.3.4.5
			""")
	void refuses(String name, String value) {
		this.environment.put(name, value);
		assertThatExceptionOfType(FailureAnalyzedException.class).isThrownBy(this::read)
			.withMessageStartingWith("%s is \"%s\". It must be ", name, value);
	}

	@Test
	void refusesAStaticMemberOfAShareGroup() {
		this.environment.putAll(Map.of("GROUP_PROTOCOL", "share", "GROUP_INSTANCE_ID", "member-1"));
		assertThatExceptionOfType(FailureAnalyzedException.class).isThrownBy(this::read)
			.withMessageContainingAll("GROUP_INSTANCE_ID", "GROUP_PROTOCOL=share");
	}

	private ConsumerSettings read() {
		return ConsumerSettings.from(this.environment::get);
	}

}
