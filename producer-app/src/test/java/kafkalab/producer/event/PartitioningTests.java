package kafkalab.producer.event;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PartitioningTests {

	@Test
	void saysWhyAnEventIsWhereItIs() {
		assertThat(Partitioning.ROUND_ROBIN.why(null, 1, 2)).isEqualTo("it was partition 1's turn");
		assertThat(Partitioning.BY_ID.why("31", 1, 2)).isEqualTo("murmur2(\"31\") mod 2 = 1");
		assertThat(Partitioning.KEY.why("my-key", 1, 3)).isEqualTo("murmur2(\"my-key\") mod 3 = 1");
		assertThat(Partitioning.STICKY.why(null, 1, 2))
			.isEqualTo("it has no key and the producer stays with partition 1 for now");
		assertThat(Partitioning.PARTITION.why("my-key", 1, 2)).isEqualTo("you chose partition 1");
	}

	@Test
	void isNamedAsCallersWriteIt() {
		assertThat(Partitioning.named("round-robin")).isEqualTo(Partitioning.ROUND_ROBIN);
		assertThat(Partitioning.named("by-id")).isEqualTo(Partitioning.BY_ID);
		assertThat(Partitioning.named("sticky")).isEqualTo(Partitioning.STICKY);
	}

	@Test
	void refusesAnUnknownNameAndListsTheKnownOnes() {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> Partitioning.named("random"))
			.satisfies((refused) -> assertThat(refused.getBody().getDetail())
				.isEqualTo("The field partitioning must be one of round-robin, by-id, sticky, not \"random\"."));
	}

	@Test
	void refusesWhatOnlyOtherFieldsCanAskFor() {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> Partitioning.named("partition"));
	}

}
