package kafkalab.page.cluster;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TopicAdminTests {

	private int asked;

	private final TopicAdmin topics = new TopicAdmin(() -> {
		this.asked++;
		throw new IllegalStateException("the brokers are asked");
	});

	@ParameterizedTest
	@ValueSource(strings = { "__consumer_offsets", "__share_group_state", "__transaction_state", "__cluster_metadata" })
	void leavesKafkasOwnTopicsAlone(String topic) {
		assertThatExceptionOfType(TopicChangeException.class).isThrownBy(() -> this.topics.raise(topic, 60))
			.satisfies((refusal) -> {
				assertThat(refusal.getStatusCode().value()).isEqualTo(403);
				assertThat(refusal.getBody().getDetail()).isEqualTo(topic
						+ " belongs to Kafka, and its groups would lose their way with more partitions. Choose a topic of GET /api/cluster.");
			});
		assertThat(this.asked).isZero();
	}

	@Test
	void asksTheBrokersAboutAnyOther() {
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.topics.raise("first-topic", 4));
	}

}
