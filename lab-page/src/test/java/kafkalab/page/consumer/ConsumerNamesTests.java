package kafkalab.page.consumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConsumerNamesTests {

	@ParameterizedTest
	@CsvSource({ "8000, First Consumer", "8001, Second Consumer", "8019, Twentieth Consumer", "8020, Consumer :8020",
			"7999, Consumer :7999", "9005, Consumer :9005" })
	void namesConsumersByTheirPort(int port, String name) {
		assertThat(ConsumerNames.of(port)).isEqualTo(name);
	}

}
