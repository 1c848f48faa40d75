package kafkalab.page.view;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import kafkalab.page.check.Progress;
import kafkalab.page.cluster.ClusterSnapshot;
import kafkalab.page.consumer.MemberState;
import kafkalab.page.feed.LiveLab;
import kafkalab.page.feed.LabView;
import kafkalab.page.guide.Guide;
import kafkalab.page.guide.GuideAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

@WebMvcTest(PageController.class)
@Import({ GuideAutoConfiguration.class, PageAutoConfiguration.class })
class PageControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Guide guide;

	@MockitoBean
	private LiveLab lab;

	@MockitoBean
	private Progress progress;

	@Test
	void startsWithTheFirstSection() {
		assertThat(this.mvc.get().uri("/")).hasRedirectedUrl("/sections/" + this.guide.sections().get(0).number());
	}

	@Test
	void showsTheLabBesideTheSection() {
		given(this.lab.current()).willReturn(Labs.lab(Labs.cluster(2), Labs.sent(), Labs.FIRST));
		assertThat(section()).hasStatusOk()
			.bodyText()
			.contains("<h1>Consumer groups</h1>", "<command-block")
			.contains("First Consumer", "<b>P1</b>", "P1@16", "+6 ms")
			.contains("<b>Event 31 is at partition 1, offset 16</b>")
			.contains("<b>kafka2</b> <span class=\"state\">stopped</span>");
	}

	@Test
	void showsPayloadsAsText() {
		given(this.lab.current()).willReturn(Labs.lab(Labs.cluster(2), null,
				Labs.consumer(MemberState.RUNNING, "online", Labs.row(null, "<script>alert(1)</script>"))));
		assertThat(section()).bodyText()
			.contains("&lt;script&gt;alert(1)&lt;/script&gt;")
			.doesNotContain("<script>alert");
	}

	@Test
	void tellsHowToStartTheFirstConsumer() {
		given(this.lab.current()).willReturn(Labs.lab(Labs.cluster(2), null));
		assertThat(section()).bodyText()
			.contains("No consumer yet", "KAFKA_BOOTSTRAP_SERVERS=localhost:9093,localhost:9094", "./lab consumer");
	}

	@Test
	void saysWhatIsWrongWithTheCluster() {
		ClusterSnapshot cluster = new ClusterSnapshot(Labs.CLICKED, false, "No broker answers. Start one.", null, null,
				List.of(), List.of(), List.of());
		given(this.lab.current()).willReturn(Labs.lab(cluster, null));
		assertThat(section()).bodyText()
			.contains("No broker answers. Start one.")
			.contains("<option value=\"first-topic\" selected=\"selected\">")
			.doesNotContain("No consumer yet");
	}

	@Test
	void loadsNothingButItsOwnFilesAndRunsNothingInlineButTheImportMap() {
		given(this.lab.current()).willReturn(aLab());
		MvcTestResult page = section();
		assertThat(page).headers()
			.hasHeaderSatisfying("Content-Security-Policy",
					(policies) -> assertThat(policies).singleElement()
						.asString()
						.contains("default-src 'none'", "frame-ancestors 'none'", "style-src 'self'")
						.doesNotContain("unsafe")
						.contains("'nonce-" + nonceOfTheImportMap(page) + "'"));
		assertThat(page).bodyText().doesNotContain(" style=\"", " onclick=\"");
	}

	@Test
	void usesEachNonceOnce() {
		given(this.lab.current()).willReturn(aLab());
		assertThat(nonceOfTheImportMap(section())).isNotEqualTo(nonceOfTheImportMap(section()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "99", "first", "99999999999" })
	void showsWhichSectionsThereAreInsteadOfAnUnknownOne(String section) {
		assertThat(this.mvc.get().uri("/sections/{section}", section)).hasStatus(404)
			.hasContentTypeCompatibleWith(MediaType.TEXT_HTML)
			.bodyText()
			.contains("There is no such section", "href=\"/sections/3\"", "Consumer groups");
	}

	private MvcTestResult section() {
		return this.mvc.get().uri("/sections/3").exchange();
	}

	private static LabView aLab() {
		return Labs.lab(Labs.cluster(2), null, Labs.FIRST);
	}

	private static String nonceOfTheImportMap(MvcTestResult page) {
		Matcher nonce = Pattern.compile("<script type=\"importmap\" nonce=\"([^\"]+)\">")
			.matcher(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
		assertThat(nonce.find()).isTrue();
		return nonce.group(1);
	}

}
