package kafkalab.runner.home;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClientNameTests {

	@Test
	void isReadAsItIsWritten() {
		ClientName name = new ClientName("consumer-8001", "localhost:9093,localhost:9094");
		assertThat(ClientName.parse(name.toString())).hasValue(name);
		assertThat(ClientName.parse("lab")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "localhost:9093, true", "'127.0.0.1:9094, other:1', true", "localhost:19093, false", "'', false" })
	void tellsWhoseBrokersItUses(String brokers, boolean ours) {
		assertThat(new ClientName("members", brokers).uses("localhost:9093,localhost:9094")).isEqualTo(ours);
	}

}
