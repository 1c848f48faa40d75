package kafkalab.app.client;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class PayloadTests {

	private static final String NOW = "2026-11-20T10:02:11.345Z";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Test
	void stampsALabEvent() {
		assertThat(stamped("{\"id\": 12, \"clicked\": \"a\", \"produced\": \"b\"}"))
			.isEqualTo("{\"id\":12,\"clicked\":\"a\",\"produced\":\"b\",\"consumed\":\"" + NOW + "\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "9007199254740993", "123456789012345678901234567890", "1.10", "1e400", "-0", "1E+2" })
	void keepsTheExactTextOfNumbers(String number) {
		assertThat(stamped("{\"id\":" + number + ",\"list\":[" + number + "]}"))
			.startsWith("{\"id\":" + number + ",\"list\":[" + number + "],");
	}

	@Test
	void keepsANumberOfThousandsOfDigits() {
		assertThat(stamped("{\"id\":" + "9".repeat(5000) + "}")).startsWith("{\"id\":" + "9".repeat(5000) + ",");
	}

	@Test
	void putsItsOwnStampInThePlaceOfAnother() {
		assertThat(stamped("{\"consumed\":{\"by\":[1]},\"id\":1,\"inner\":{\"consumed\":2},\"consumed\":3}"))
			.isEqualTo("{\"id\":1,\"inner\":{\"consumed\":2},\"consumed\":\"" + NOW + "\"}");
	}

	@Test
	void keepsDuplicateKeysAsTheyWereSent() {
		assertThat(stamped("{\"id\":1,\"id\":2}")).startsWith("{\"id\":1,\"id\":2,");
	}

	@Test
	void keepsTextOfEveryLanguage() {
		assertThat(JSON.readTree(stamped("{\"text\":\"Grüße 東京 😀 <b>\"}")).get("text").asString())
			.isEqualTo("Grüße 東京 😀 <b>");
	}

	@Test
	void survivesHalfACharacter() {
		assertThat(stamped("{\"text\":\"\\ud800\"}").getBytes(StandardCharsets.UTF_8)).asString(StandardCharsets.UTF_8)
			.contains("\\uD800");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "hello", "[1,2]", "12", "\"text\"", "null", "{\"id\":NaN}", "{\"id\":1",
			"{'id':1}", "{\"id\":1} {\"id\":2}", "{\"id\":01}", "}", "<script>alert(1)</script>" })
	void journalsAnythingElseAsText(String payload) {
		assertThat(value(payload)).isEqualTo(payload);
	}

	@Test
	void journalsBottomlessNestingAsText() {
		String nested = "{\"a\":".repeat(2000) + "1" + "}".repeat(2000);
		assertThat(value(nested)).isEqualTo(nested);
	}

	@Test
	void journalsOtherBytesAsBase64() {
		assertThat(stamped(new byte[] { (byte) 0xff, 0, 1 }))
			.isEqualTo("{\"value\":\"/wAB\",\"encoding\":\"base64\",\"consumed\":\"" + NOW + "\"}");
	}

	@Test
	void journalsATombstone() {
		assertThat(Payload.stamped(null, NOW)).isEqualTo("{\"value\":null,\"consumed\":\"" + NOW + "\"}");
	}

	@Test
	void cutsAHugeValueAndSaysSo() {
		JsonNode event = JSON.readTree(stamped("{\"text\":\"" + "é".repeat(1_000_000) + "\"}"));
		assertThat(event.get("value").asString()).startsWith("{\"text\":\"éé").hasSizeLessThanOrEqualTo(Payload.LIMIT);
		assertThat(event.get("cut").asBoolean()).isTrue();
		assertThat(event.get("bytes").asInt()).isEqualTo(2_000_011);
	}

	@Test
	void cutsHugeBytesAndSaysSo() {
		byte[] bytes = new byte[2_000_000];
		bytes[0] = (byte) 0xff;
		JsonNode event = JSON.readTree(stamped(bytes));
		assertThat(event.get("encoding").asString()).isEqualTo("base64");
		assertThat(event.get("cut").asBoolean()).isTrue();
	}

	private static String value(String payload) {
		JsonNode event = JSON.readTree(stamped(payload));
		assertThat(event.get("consumed").asString()).isEqualTo(NOW);
		return event.get("value").asString();
	}

	private static String stamped(String payload) {
		return stamped(payload.getBytes(StandardCharsets.UTF_8));
	}

	private static String stamped(byte[] payload) {
		return Payload.stamped(DecodedBytes.of(ByteBuffer.wrap(payload), Payload.LIMIT), NOW);
	}

}
