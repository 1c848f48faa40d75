package kafkalab.page.consumer;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AddressesTests {

	@Test
	void triesWhatTheBrokersSeeAndThenThisMachine() {
		assertThat(Addresses.of(List.of("172.18.0.1"))).containsExactly("172.18.0.1", "127.0.0.1");
		assertThat(Addresses.of(List.of("0:0:0:0:0:0:0:1"))).containsExactly("0:0:0:0:0:0:0:1", "127.0.0.1");
	}

	@Test
	void triesNoAddressTwice() {
		assertThat(Addresses.of(List.of("127.0.0.1"))).containsExactly("127.0.0.1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "127.0.0.1.evil.example", "1.2.3.4:80/", "user@1.2.3.4", "", "::1%eth0" })
	void followsNothingButAddresses(String host) {
		assertThat(Addresses.of(List.of(host))).containsExactly("127.0.0.1");
	}

}
