package kafkalab.producer.event;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EventRequestTests {

	private static final Instant NOW = Instant.parse("2026-11-20T10:02:11.345Z");

	private final JsonMapper json = StrictJson.mapper();

	@Test
	void meansOneEventToTheLabsTopicNowAndInTurnIfItSaysNothing() {
		assertThat(order("{}"))
			.isEqualTo(new SendOrder("first-topic", null, null, Partitioning.ROUND_ROBIN, 1, NOW, null));
	}

	@Test
	void treatsNullAsNotSaid() {
		assertThat(order("{\"topic\": null, \"count\": null, \"partition\": null}")).isEqualTo(order("{}"));
	}

	@Test
	void meansWhatItSays() {
		assertThat(order("""
				{"topic": "my-topic", "key": "my-key", "partition": 2, "clicked": "2026-11-20T10:00:00Z", "count": 7,
				 "partitioning": "by-id"}""")).isEqualTo(new SendOrder("my-topic", "my-key", 2, Partitioning.BY_ID, 7,
				Instant.parse("2026-11-20T10:00:00Z"), null));
	}

	@Test
	void refusesATimeThatIsNone() {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> order("{\"clicked\": \"yesterday\"}"))
			.satisfies((refused) -> assertThat(refused.getBody().getDetail()).contains("2026-11-20T10:02:11.345Z")
				.contains("\"yesterday\""));
	}

	private SendOrder order(String body) {
		return this.json.readValue(body, EventRequest.class).toOrder("first-topic", NOW);
	}

}
