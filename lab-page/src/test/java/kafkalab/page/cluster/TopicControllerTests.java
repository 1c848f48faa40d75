package kafkalab.page.cluster;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;

@WebMvcTest(TopicController.class)
class TopicControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@MockitoBean
	private TopicAdmin topics;

	@MockitoBean
	private ClusterWatch cluster;

	@Test
	void raisesTheNumberOfPartitionsAndLooksAtOnce() {
		assertThat(raise("first-topic", "{\"count\": 4}")).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo("{\"name\": \"first-topic\", \"partitions\": 4}");
		then(this.topics).should().raise("first-topic", 4);
		then(this.cluster).should().refresh();
	}

	@Test
	void passesOnWhatKafkaRefuses() {
		willThrow(TopicChangeException.notMore("Topic currently has 4 partitions.")).given(this.topics)
			.raise("first-topic", 2);
		assertThat(raise("first-topic", "{\"count\": 2}")).hasStatus(400)
			.bodyJson()
			.extractingPath("$.detail")
			.asString()
			.startsWith("Kafka says: Topic currently has 4 partitions.");
	}

	@Test
	void refusesWhatIsNoNumber() {
		assertThat(raise("first-topic", "{\"count\": \"many\"}")).hasStatus(400);
		then(this.topics).shouldHaveNoInteractions();
	}

	private MvcTestResult raise(String topic, String body) {
		return this.mvc.post()
			.uri("/api/topics/{name}/partitions", topic)
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

}
