package kafkalab.page.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import kafkalab.page.cluster.Audience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@WebMvcTest(FeedController.class)
@Import(FeedPages.class)
class FeedControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Feed feed;

	@Autowired
	private LiveLab lab;

	@Autowired
	private FeedPages pages;

	@Autowired
	private Audience audience;

	private String before = "";

	@BeforeEach
	void happen() {
		this.pages.start();
		this.before = this.feed.id(this.feed.last());
		this.lab.on(Happenings.sent(12));
	}

	@AfterEach
	void closeAll() {
		this.pages.stop();
		await().until(() -> !this.audience.isPresent());
	}

	@Test
	void aNewPageGetsTheWholePictureAndThenWhatComes() throws Exception {
		MvcTestResult page = open(feed());
		await().untilAsserted(() -> assertThat(text(page))
			.startsWith("retry: 1000\n\nid: %s\nevent: state\ndata: {".formatted(this.feed.id(this.feed.last()))));
		this.lab.on(Happenings.sent(13));
		await().untilAsserted(() -> assertThat(text(page))
			.contains("\n\nid: %s\nevent: sent\ndata: {".formatted(this.feed.id(this.feed.last())))
			.contains("\"clicked\":\"2026-11-20T10:02:11.000Z\"")
			.endsWith("\n\n"));
	}

	@Test
	void isAnEventStreamThatNobodyStores() {
		MvcTestResult page = open(feed());
		assertThat(page).hasStatusOk()
			.hasContentTypeCompatibleWith(MediaType.TEXT_EVENT_STREAM)
			.headers()
			.hasValue("Cache-Control", "no-store, no-transform")
			.hasValue("X-Accel-Buffering", "no")
			.doesNotContainHeader("Content-Encoding");
	}

	@Test
	void aPageThatComesBackGetsWhatItMissedAndNothingElse() {
		MvcTestResult page = open(feed().header("Last-Event-ID", this.before));
		assertMissed(page);
	}

	@Test
	void aPageRenderedOnTheServerGoesOnAfterItsView() {
		assertMissed(open(feed().param("after", this.before)));
	}

	@Test
	void theHeaderIsNewerThanTheAddress() {
		assertMissed(open(feed().param("after", "old-1").header("Last-Event-ID", this.before)));
	}

	@Test
	void aPageOfAnotherProcessGetsTheWholePicture() {
		MvcTestResult page = open(feed().header("Last-Event-ID", "0badc0de-1"));
		await().untilAsserted(() -> assertThat(text(page)).contains("event: state"));
	}

	@Test
	void saysThatItIsAliveWhileNothingHappens() {
		MvcTestResult page = open(feed());
		await().atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(text(page)).contains("\n\nevent: alive\ndata: {}\n\n"));
	}

	@Test
	void openPagesAreTheAudience() {
		open(feed());
		assertThat(this.audience.isPresent()).isTrue();
		this.pages.stop();
		await().until(() -> !this.audience.isPresent());
	}

	@Test
	void saysThatTooManyPagesAreOpen() {
		List<MvcTestResult> open = new ArrayList<>();
		for (int i = 0; i < FeedPages.MOST_PAGES; i++) {
			open.add(open(feed()));
		}
		assertThat(open).allSatisfy((page) -> assertThat(page).hasStatusOk());
		assertThat(feed()).hasStatus(503)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("50 pages of the lab are open. Close some of them, then reload this one.");
	}

	@Test
	void endsItsStreamsWhenTheAppStops() {
		MvcTestResult page = open(feed());
		this.pages.stop();
		await().untilAsserted(() -> assertThat(page.getMvcResult().getAsyncResult(0)).isNull());
		assertThat(feed()).hasStatus(503);
	}

	@Test
	void aStreamThatFailsEndsSoThatItsBrowserComesBack() {
		Quiet.outOfMemory = true;
		MvcTestResult page = open(feed());
		await().untilAsserted(() -> assertThat(page.getMvcResult().getAsyncResult(0)).isNull());
		await().until(() -> !this.audience.isPresent());
	}

	private void assertMissed(MvcTestResult page) {
		await().untilAsserted(() -> assertThat(text(page)).contains("id: " + this.feed.id(this.feed.last()))
			.contains("event: sent")
			.doesNotContain("event: state"));
	}

	private MockMvcRequestBuilder feed() {
		return this.mvc.get().uri("/api/feed").accept(MediaType.TEXT_EVENT_STREAM);
	}

	private static MvcTestResult open(MockMvcRequestBuilder request) {
		return request.asyncExchange();
	}

	private static String text(MvcTestResult page) throws Exception {
		return page.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Quiet {

		private static volatile boolean outOfMemory;

		@Bean
		Audience audience() {
			return new Audience();
		}

		@Bean
		Feed feed() {
			return new Feed(1000, 1_000_000);
		}

		@Bean
		LiveLab lab(Feed feed, JsonMapper json) {
			return new LiveLab(feed, json, () -> {
				if (outOfMemory) {
					outOfMemory = false;
					throw new OutOfMemoryError("in a test");
				}
			});
		}

	}

}
