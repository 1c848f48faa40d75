package kafkalab.producer.event;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SendOrderTests {

	@Test
	void isDecidedByThePartitionBeforeTheKeyAndByTheKeyBeforeThePartitioning() {
		assertThat(order("my-key", 1, Partitioning.STICKY).decisive()).isEqualTo(Partitioning.PARTITION);
		assertThat(order("my-key", null, Partitioning.STICKY).decisive()).isEqualTo(Partitioning.KEY);
		assertThat(order(null, null, Partitioning.STICKY).decisive()).isEqualTo(Partitioning.STICKY);
	}

	@Test
	void makesTheIdTheKeyByIdOnly() {
		assertThat(order(null, null, Partitioning.BY_ID).keyFor(31)).isEqualTo("31");
		assertThat(order(null, null, Partitioning.ROUND_ROBIN).keyFor(31)).isNull();
		assertThat(order("my-key", null, Partitioning.BY_ID).keyFor(31)).isEqualTo("my-key");
		assertThat(order(null, 1, Partitioning.BY_ID).keyFor(31)).isEqualTo("31");
	}

	@Test
	void cutsTimesToMilliseconds() {
		SendOrder order = new SendOrder("first-topic", null, null, Partitioning.STICKY, 1,
				Instant.parse("2026-11-20T10:02:11.345678Z"), null);
		assertThat(order.clicked()).isEqualTo("2026-11-20T10:02:11.345Z");
	}

	@ParameterizedTest
	@ValueSource(ints = { Integer.MIN_VALUE, -1, 0, 100_001, 10_000_000 })
	void refusesACountOutOfRange(int count) {
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> new SendOrder("first-topic", null, null, Partitioning.STICKY, count, Instant.EPOCH, null))
			.satisfies((refused) -> assertThat(refused.getBody().getDetail()).isEqualTo(
					String.format(Locale.ENGLISH, "The field count must be from 1 to 100,000, not %,d.", count)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", ".", "..", "a/b", "wörter", "two words", "%s", "{topic}" })
	void refusesWhatCanBeNoTopicsName(String topic) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> topic(topic));
	}

	@Test
	void repeatsOnlyTheStartOfAVeryLongName() {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> topic("x".repeat(1_000_000)))
			.satisfies((refused) -> assertThat(refused.getBody().getDetail()).hasSizeLessThan(300));
	}

	@ParameterizedTest
	@ValueSource(strings = { "first-topic", "a", "A.b_c-9", "..." })
	void takesWhatKafkaTakesAsATopicsName(String topic) {
		assertThat(topic(topic).topic()).isEqualTo(topic);
	}

	private static SendOrder order(@Nullable String key, @Nullable Integer partition, Partitioning partitioning) {
		return new SendOrder("first-topic", key, partition, partitioning, 1, Instant.EPOCH, null);
	}

	private static SendOrder topic(String topic) {
		return new SendOrder(topic, null, null, Partitioning.STICKY, 1, Instant.EPOCH, null);
	}

}
