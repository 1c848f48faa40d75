package kafkalab.app;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

import jakarta.servlet.ServletException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.ErrorResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OriginGuardTests {

	private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/events");

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	private List<String> named = List.of();

	private @Nullable String problem;

	private @Nullable String detail;

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
	@ValueSource(strings = { "evil.example", "localhost.evil.example", "127.999.1.1", "127.0.0.256", "127.1",
			"127.0.0.1.", "localhost..", "..localhost", "localhost.127.0.0.1", "[::2]", "127.0.0.1.evil.example",
			"192.168.1.7", "notlocalhost" })
	void refusesAForeignHostNameEvenForReading(String host) throws Exception {
		this.request.setMethod("GET");
		assertThat(passes("127.0.0.1", host)).isFalse();
		assertThat(this.problem).isEqualTo("Unknown host name");
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "localhost.", "LocalHost", "127.255.255.254", "lab.localhost", "127.0.0.1",
			"127.0.1.1", "[::1]" })
	void knowsTheNamesOfThisMachine(String host) throws Exception {
		assertThat(passes("127.0.0.1", host)).isTrue();
	}

	@Test
	void answersToAnyNameWhereItListensToOthers() throws Exception {
		assertThat(passes("0.0.0.0", "lab.example")).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "https://lab-8081.app.example, localhost:8081", "https://lab-8081.app.example, lab-8081.app.example",
			"https://LAB-8081.app.example, 127.0.0.1:8081", "https://lab-8081.app.example, lab-8081.app.example:443",
			"http://10.0.0.7:9000, localhost:8081", "http://10.0.0.7:9000, 10.0.0.7:9000" })
	void letsThePagePassWhereItsUserSaysThatAProxyShowsIt(String origin, String host) throws Exception {
		this.named = List.of("https://lab-8081.app.example/", " http://10.0.0.7:9000");
		this.request.addHeader("Origin", origin);
		this.request.addHeader("Sec-Fetch-Site", "same-origin");
		assertThat(passes("127.0.0.1", host)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "http://lab-8081.app.example, localhost:8081", "https://lab-8081.app.example:444, localhost:8081",
			"https://other-8081.app.example, localhost:8081",
			"https://lab-8081.app.example.evil.example, localhost:8081",
			"https://lab-8081.app.example@evil.example, localhost:8081", "https://evil.example, evil.example",
			"https://lab-8081.app.example, evil.example", "null, localhost:8081" })
	void letsNoOtherPassForThat(String origin, String host) throws Exception {
		this.named = List.of("https://lab-8081.app.example");
		this.request.addHeader("Origin", origin);
		assertThat(passes("127.0.0.1", host)).isFalse();
	}

	@Test
	void refusesForeignSitesEvenThen() throws Exception {
		this.named = List.of("https://lab-8081.app.example");
		this.request.addHeader("Origin", "https://lab-8081.app.example");
		this.request.addHeader("Sec-Fetch-Site", "same-site");
		assertThat(passes("127.0.0.1", "localhost:8081")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "*", "null", "lab.example", "//lab.example", "ftp://lab.example", "https://",
			"https://lab.example/page", "https://lab.example?a", "https://lab.example#a", "https://me@lab.example",
			"https://lab.example:port", "https://*.example", "https://lab example", "https://lab.example//" })
	void doesNotStartWithWhatIsNoOrigin(String origin) {
		this.named = List.of("https://good.example", origin);
		assertThatExceptionOfType(FailureAnalyzedException.class).isThrownBy(() -> passes("127.0.0.1", "localhost"))
			.satisfies((failure) -> {
				assertThat(failure.analysis().getDescription())
					.isEqualTo("LAB_ORIGIN has \"" + origin + "\", which is no origin.");
				assertThat(failure.analysis().getAction()).contains("LAB_ORIGIN=https://lab-8081.example.com");
			});
	}

	@Test
	void saysHowToNameTheOriginThatItSees() throws Exception {
		this.request.addHeader("Origin", "https://lab-8081.app.example");
		passes("127.0.0.1", "localhost:8081");
		assertThat(this.detail).contains("start it with LAB_ORIGIN=https://lab-8081.app.example.");
	}

	@Test
	void saysHowToNameTheHostThatItSees() throws Exception {
		passes("127.0.0.1", "lab-8081.app.example");
		assertThat(this.detail).contains("start it with LAB_ORIGIN=https://lab-8081.app.example.");
	}

	@Test
	void refusesABrowserThatLooksWithAPage() throws Exception {
		this.request.setMethod("GET");
		this.request.addHeader("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
		assertThat(passes("127.0.0.1", "lab.example&<b>")).isFalse();
		assertThat(this.problem).isNull();
		assertThat(this.response.getStatus()).isEqualTo(403);
		assertThat(this.response.getContentType()).isEqualTo("text/html;charset=UTF-8");
		assertThat(this.response.getContentAsString())
			.contains("<h1>Unknown host name</h1>", "lab.example&amp;&lt;b&gt;")
			.doesNotContain("<b>");
	}

	@Test
	void tellsBrowsersToBeCarefulWithEveryAnswer() throws Exception {
		passes("127.0.0.1", "evil.example");
		assertThat(this.response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(this.response.getHeader("Referrer-Policy")).isEqualTo("same-origin");
		assertThat(this.response.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
	}

	private boolean passes(String address, String host) throws ServletException, IOException {
		LabProperties lab = new LabProperties("first-topic", InetAddress.getByName(address), Duration.ofSeconds(5),
				this.named, true);
		OriginGuard guard = new OriginGuard(lab, (request, response, handler, exception) -> {
			this.problem = ((ErrorResponse) exception).getBody().getTitle();
			this.detail = ((ErrorResponse) exception).getBody().getDetail();
			return null;
		});
		this.request.addHeader("Host", host);
		MockFilterChain chain = new MockFilterChain();
		guard.doFilter(this.request, this.response, chain);
		return chain.getRequest() != null;
	}

}
