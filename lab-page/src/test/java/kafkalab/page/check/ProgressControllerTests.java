package kafkalab.page.check;

import java.time.Instant;
import java.util.List;

import kafkalab.page.check.CheckProgress.State;
import kafkalab.page.check.SectionProgress.ListProgress;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;

@WebMvcTest(ProgressController.class)
class ProgressControllerTests {

	private static final Instant TEN = Instant.parse("2026-11-26T10:00:00Z");

	@Autowired
	private MockMvcTester mvc;

	@MockitoBean
	private Progress progress;

	@Test
	void tellsHowASectionStands() {
		CheckProgress passed = new CheckProgress("kafka1 is up", State.PASSED, "kafka1 is up", TEN, null, null, false);
		given(this.progress.of(3))
			.willReturn(new SectionProgress(3, List.of(new ListProgress(0, true, "passed", List.of(passed)))));
		assertThat(this.mvc.get().uri("/api/guide/sections/3")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"section": 3, "lists": [{"list": 0, "given": true, "state": "passed", "checks": [
				  {"text": "kafka1 is up", "state": "passed", "seen": "kafka1 is up", "at": "2026-11-26T10:00:00.000Z",
				   "because": null, "next": null, "question": false}]}]}
				""");
	}

	@Test
	void saysWhichSectionItDoesNotHave() {
		assertThat(this.mvc.get().uri("/api/guide/sections/9")).hasStatus(404)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("The guide has no section 9. Open / to see those there are.");
	}

	@Test
	void startsOverGoesOnAndTakesAnswers() {
		assertThat(this.mvc.post().uri("/api/guide/sections/3/reset")).hasStatus(204);
		then(this.progress).should().reset(3);
		assertThat(post("current", "{\"list\": 2}")).hasStatus(204);
		then(this.progress).should().goOn(3, 2);
		assertThat(post("answers", "{\"check\": \"2.0\", \"answer\": \"kafka1\"}")).hasStatus(204);
		then(this.progress).should().answer(3, "2.0", "kafka1");
	}

	@Test
	void refusesAnAnswerThatIsNone() {
		assertThat(post("answers", "{\"check\": \"2.0\"}")).hasStatus(400);
		assertThat(post("answers", "{\"answer\": \"kafka1\"}")).hasStatus(400);
	}

	@Test
	void saysWhichCheckItDoesNotHave() {
		willThrow(UnknownCheckException.check(3, "7.7")).given(this.progress).answer(3, "7.7", "yes");
		assertThat(post("answers", "{\"check\": \"7.7\", \"answer\": \"yes\"}")).hasStatus(404)
			.bodyJson()
			.extractingPath("$.detail")
			.asString()
			.contains("no check 7.7", "GET /api/guide/sections/3");
	}

	private MockMvcTester.MockMvcRequestBuilder post(String path, String body) {
		return this.mvc.post()
			.uri("/api/guide/sections/3/" + path)
			.contentType(MediaType.APPLICATION_JSON)
			.content(body);
	}

}
