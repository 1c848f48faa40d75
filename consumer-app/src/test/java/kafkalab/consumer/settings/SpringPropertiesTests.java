package kafkalab.consumer.settings;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SpringPropertiesTests {

	private static final String SESSION_TIMEOUT = "spring.kafka.consumer.properties.session.timeout.ms";

	@Test
	void nameTheClientAfterItsPort() {
		assertThat(properties(Map.of("PORT", "8001"))).containsEntry("spring.kafka.consumer.client-id", "consumer-8001")
			.containsEntry("server.port", 8001);
	}

	@Test
	void noticeACrashSoonInAClassicGroup() {
		assertThat(properties(Map.of())).containsEntry(SESSION_TIMEOUT, 3_000);
	}

	@Test
	void giveAStaticMemberTimeToComeBack() {
		assertThat(properties(Map.of("GROUP_INSTANCE_ID", "member-1"))).containsEntry(SESSION_TIMEOUT, 45_000);
	}

	@Test
	void leaveTheTimeoutsOfTheNewProtocolToTheBrokers() {
		assertThat(properties(Map.of("GROUP_PROTOCOL", "consumer")))
			.containsEntry("spring.kafka.consumer.properties.group.protocol", "consumer")
			.doesNotContainKeys(SESSION_TIMEOUT, "spring.kafka.consumer.properties.heartbeat.interval.ms");
	}

	@Test
	void letASlowConsumerTakeEventsOneByOne() {
		assertThat(properties(Map.of("PROCESSING_DELAY", "2s")))
			.containsEntry("spring.kafka.consumer.max-poll-records", 1)
			.containsEntry("spring.kafka.listener.ack-mode", "record");
	}

	@Test
	void doNotLetASlowMemberOfAShareGroupHoardEvents() {
		assertThat(properties(Map.of("GROUP_PROTOCOL", "share", "PROCESSING_DELAY", "2s")))
			.containsEntry("spring.kafka.consumer.properties.share.acquire.mode", "record_limit");
	}

	private static Map<String, Object> properties(Map<String, String> more) {
		Map<String, String> environment = new HashMap<>(more);
		environment.putAll(Map.of("KAFKA_TOPIC", "first-topic", "KAFKA_BOOTSTRAP_SERVERS", "localhost:9093",
				"CONSUMER_GROUP", "first-group"));
		return new SpringProperties().properties(environment::get);
	}

}
