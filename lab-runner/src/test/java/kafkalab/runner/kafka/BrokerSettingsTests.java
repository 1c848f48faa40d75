package kafkalab.runner.kafka;

import java.util.Map;

import kafkalab.runner.terminal.LabException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class BrokerSettingsTests {

	@ParameterizedTest
	@CsvSource({ "1, 3, 'has 1 broker,'", "2, 3, 'has 2 brokers,'" })
	void saysThatThePositionsWantMoreCopiesThanThereAreBrokers(int brokers, String copies, String said) {
		BrokerSettings settings = new BrokerSettings(brokers, false,
				Map.of("offsets.topic.replication.factor", copies));
		assertThatExceptionOfType(LabException.class).isThrownBy(settings::requireGroups)
			.withMessageContaining(said)
			.withMessageContaining("INVALID_REPLICATION_FACTOR")
			.satisfies((failure) -> assertThat(failure.cure()).contains("offsets.topic.replication.factor=" + brokers));
	}

	@Test
	void asksNothingOfATopicThatIsThere() {
		assertThatNoException()
			.isThrownBy(new BrokerSettings(1, true, Map.of("offsets.topic.replication.factor", "3"))::requireGroups);
		assertThatNoException().isThrownBy(new BrokerSettings(1, false, Map.of())::requireGroups);
	}

	@Test
	void tellsWhichTimesOfTheGuideDoNotHold() {
		assertThat(new BrokerSettings(3, true,
				Map.of("group.min.session.timeout.ms", "6000", "group.consumer.session.timeout.ms", "45000"))
			.differences())
			.satisfiesExactly((classic) -> assertThat(classic).contains("Classic groups", "45 s", "is 6000"),
					(consumer) -> assertThat(consumer).contains("consumer protocol", "45 s"));
		assertThat(new BrokerSettings(3, true,
				Map.of("group.min.session.timeout.ms", "500", "group.consumer.session.timeout.ms", "3000"))
			.differences()).isEmpty();
	}

	@Test
	void saysThatTheSettingsCouldNotBeRead() {
		assertThat(new BrokerSettings(3, true, Map.of()).differences()).singleElement()
			.asString()
			.contains("can't be read");
	}

}
