package kafkalab.app;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;

import jakarta.servlet.ServletException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.ErrorResponse;

import static org.assertj.core.api.Assertions.assertThat;

class OriginGuardTests {

	private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/events");

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	private @Nullable String problem;

	@Test
	void letsAProgramPassThatIsNoBrowser() throws Exception {
		assertThat(passes("127.0.0.1", "localhost:8081")).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "http://localhost:8081, localhost:8081", "http://127.0.0.1:8081, 127.0.0.1:8081",
			"http://[::1]:8081, [::1]:8081", "http://localhost, localhost", "http://LOCALHOST:8081, localhost:8081" })
	void letsTheLabsOwnPagePass(String origin, String host) throws Exception {
		this.request.addHeader("Origin", origin);
		this.request.addHeader("Sec-Fetch-Site", "same-origin");
		assertThat(passes("127.0.0.1", host)).isTrue();
	}

	@Test
	void letsThePagePassBehindAProxyThatAddsTls() throws Exception {
		this.request.addHeader("Origin", "https://lab.example");
		assertThat(passes("0.0.0.0", "lab.example")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://evil.example", "http://localhost:3000", "http://127.0.0.1:8081", "null",
			"http://localhost:8081.evil.example", "ht!tp://[bad", "" })
	void refusesAForeignOrigin(String origin) throws Exception {
		this.request.addHeader("Origin", origin);
		assertThat(passes("127.0.0.1", "localhost:8081")).isFalse();
		assertThat(this.problem).isEqualTo("Call from another origin");
	}

	@ParameterizedTest
	@ValueSource(strings = { "cross-site", "same-site" })
	void refusesAForeignSiteThatHidesItsOrigin(String site) throws Exception {
		this.request.addHeader("Sec-Fetch-Site", site);
		assertThat(passes("127.0.0.1", "localhost:8081")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "HEAD", "OPTIONS" })
	void letsForeignPagesFollowLinks(String method) throws Exception {
		this.request.setMethod(method);
		this.request.addHeader("Origin", "http://evil.example");
		this.request.addHeader("Sec-Fetch-Site", "cross-site");
		assertThat(passes("127.0.0.1", "localhost:8081")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "192.168.1.7",
			"notlocalhost" })
	void refusesAForeignHostNameEvenForReading(String host) throws Exception {
		this.request.setMethod("GET");
		assertThat(passes("127.0.0.1", host)).isFalse();
		assertThat(this.problem).isEqualTo("Unknown host name");
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "lab.localhost", "127.0.0.1", "127.0.1.1", "[::1]" })
	void knowsTheNamesOfThisMachine(String host) throws Exception {
		assertThat(passes("127.0.0.1", host)).isTrue();
	}

	@Test
	void answersToAnyNameWhereItListensToOthers() throws Exception {
		assertThat(passes("0.0.0.0", "lab.example")).isTrue();
	}

	@Test
	void tellsBrowsersToBeCarefulWithEveryAnswer() throws Exception {
		passes("127.0.0.1", "evil.example");
		assertThat(this.response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(this.response.getHeader("Referrer-Policy")).isEqualTo("same-origin");
		assertThat(this.response.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
	}

	private boolean passes(String address, String host) throws ServletException, IOException {
		LabProperties lab = new LabProperties("first-topic", InetAddress.getByName(address), Duration.ofSeconds(5));
		OriginGuard guard = new OriginGuard(lab, (request, response, handler, exception) -> {
			this.problem = ((ErrorResponse) exception).getBody().getTitle();
			return null;
		});
		this.request.addHeader("Host", host);
		MockFilterChain chain = new MockFilterChain();
		guard.doFilter(this.request, this.response, chain);
		return chain.getRequest() != null;
	}

}
