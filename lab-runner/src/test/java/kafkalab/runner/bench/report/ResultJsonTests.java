package kafkalab.runner.bench.report;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ResultJsonTests {

	private final JsonNode json = new JsonMapper().readTree(ResultJson.of(Example.REPORT));

	@Test
	void saysWhenAndWhere() {
		assertThat(this.json.path("began").asString()).isEqualTo("2026-11-27T09:05");
		assertThat(this.json.path("quick").asBoolean()).isFalse();
		assertThat(this.json.path("machine").path("cores").asInt()).isEqualTo(2);
		assertThat(this.json.path("notes").get(0).asString()).isEqualTo("Takeover was not measured.");
	}

	@Test
	void hasEachRunOfTheLabAndOfTheTool() {
		JsonNode burst = this.json.path("figures").get(0);
		assertThat(burst.path("lab").toString()).isEqualTo(
				"{\"median\":150000.0,\"min\":149000.0,\"max\":156000.4,\"runs\":3,\"values\":[149000.0,150000.0,156000.4]}");
		assertThat(burst.path("reference").path("tool").asString()).isEqualTo("ProducerPerformance, 500,000");
		assertThat(burst.path("reference").path("median").asDouble()).isEqualTo(100000);
		assertThat(burst.path("ratio").asDouble()).isEqualTo(1.5);
		assertThat(burst.path("moreIsBetter").asBoolean()).isTrue();
	}

	@Test
	void leavesOutWhatThereIsNot() {
		JsonNode memory = this.json.path("figures").get(1);
		assertThat(memory.has("reference")).isFalse();
		assertThat(memory.has("ratio")).isFalse();
		assertThat(memory.path("at").path("number").asLong()).isEqualTo(8);
		assertThat(this.json.path("figures").get(2).has("at")).isFalse();
	}

}
