package kafkalab.page.feed;

import java.time.Duration;

import kafkalab.page.cluster.ClusterWatch;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Streams what happens to every open page.
 */
@AutoConfiguration
@Import({ FeedController.class, FeedPages.class })
class FeedAutoConfiguration {

	/** Some minutes of a busy lesson, some seconds of a burst. */
	private static final int MOST_MESSAGES = 5000;

	private static final long MOST_BYTES = 8 * 1024 * 1024;

	/** A page is rather shown at once than waits for brokers that are slow to answer. */
	private static final Duration PATIENCE = Duration.ofMillis(400);

	@Bean
	Feed feed() {
		return new Feed(MOST_MESSAGES, MOST_BYTES);
	}

	@Bean
	LiveLab lab(Feed feed, JsonMapper json, ClusterWatch cluster) {
		return new LiveLab(feed, json, () -> cluster.fresh(PATIENCE));
	}

}
