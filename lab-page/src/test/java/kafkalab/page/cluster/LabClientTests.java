package kafkalab.page.cluster;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LabClientTests {

	@Test
	void readsThePortFromTheClientIdOfAConsumer() {
		assertThat(LabClient.port("consumer-8000")).hasValue(8000);
		assertThat(LabClient.port(LabClient.id(65535))).hasValue(65535);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "rdkafka", "consumer-", "consumer-first-group-1", "consumer-08000", "consumer-8000-0",
			"my-consumer-8000", "consumer-65536", "consumer-123456", "consumer-8000\n", "consumer-٨٠٠٠" })
	void findsNoPortInOtherClientIds(String clientId) {
		assertThat(LabClient.port(clientId)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "consumer-0", "consumer-22", "consumer-1023" })
	void isNotLedToTheServicesOfASystem(String clientId) {
		assertThat(LabClient.port(clientId)).isEmpty();
	}

}
