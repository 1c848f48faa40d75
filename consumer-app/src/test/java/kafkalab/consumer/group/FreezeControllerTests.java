package kafkalab.consumer.group;

import kafkalab.consumer.journal.ConsumerState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

@WebMvcTest(controllers = FreezeController.class, properties = { "KAFKA_TOPIC=first-topic",
		"KAFKA_BOOTSTRAP_SERVERS=localhost:9093", "CONSUMER_GROUP=first-group", "PORT=8001" })
class FreezeControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@MockitoBean
	private Freezer freezer;

	@MockitoBean
	private Membership membership;

	@Test
	void freezesAndTellsTheState() {
		given(this.membership.state()).willReturn(ConsumerState.FROZEN);
		assertThat(this.mvc.post().uri("http://localhost:8001/freeze")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
				{"state": "frozen"}""");
		then(this.freezer).should().freeze();
	}

	@Test
	void thawsAndTellsTheState() {
		given(this.membership.state()).willReturn(ConsumerState.RUNNING);
		assertThat(this.mvc.post().uri("http://127.0.0.1:8001/thaw")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
				{"state": "running"}""");
		then(this.freezer).should().thaw();
	}

	@ParameterizedTest
	@CsvSource({ "http://localhost:8001, http://localhost:8081", "http://localhost:8001, null",
			"http://lab.example:8001, ''" })
	void refusesPagesInABrowser(String address, String origin) {
		var call = this.mvc.post().uri(address + "/freeze");
		assertThat(origin.isEmpty() ? call : call.header("Origin", origin)).hasStatus(HttpStatus.FORBIDDEN)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		then(this.freezer).shouldHaveNoInteractions();
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.999.1.1", "127.0.0.256", "127.1", "1127.0.0.1", "localhost.example" })
	void isNotDeceivedByNamesThatLookLikeLoopback(String host) {
		assertThat(this.mvc.post().uri("/freeze").header("Host", host + ":8001")).hasStatus(HttpStatus.FORBIDDEN);
		then(this.freezer).shouldHaveNoInteractions();
	}

	@ParameterizedTest
	@ValueSource(strings = { "cross-site", "same-site" })
	void refusesOtherSitesThatSendNoOrigin(String site) {
		assertThat(this.mvc.post().uri("http://localhost:8001/freeze").header("Sec-Fetch-Site", site))
			.hasStatus(HttpStatus.FORBIDDEN);
		then(this.freezer).shouldHaveNoInteractions();
	}

	@Test
	void letsNoBrowserGuessWhatAnAnswerIs() {
		given(this.membership.state()).willReturn(ConsumerState.RUNNING);
		assertThat(this.mvc.post().uri("http://localhost:8001/freeze")).hasStatusOk()
			.hasHeader("X-Content-Type-Options", "nosniff");
	}

}
