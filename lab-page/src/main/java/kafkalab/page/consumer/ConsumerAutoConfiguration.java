package kafkalab.page.consumer;

import kafkalab.page.cluster.Audience;
import kafkalab.page.cluster.ClusterWatch;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;

/**
 * Watches the consumers.
 */
@AutoConfiguration
class ConsumerAutoConfiguration {

	@Bean
	ConsumerWatch consumerWatch(Audience audience, ClusterWatch cluster, ApplicationEventPublisher events) {
		return new ConsumerWatch(audience, cluster::refresh, events);
	}

}
