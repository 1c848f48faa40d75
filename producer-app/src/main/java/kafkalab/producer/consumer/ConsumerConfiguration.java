package kafkalab.producer.consumer;

import kafkalab.producer.cluster.Audience;
import kafkalab.producer.cluster.ClusterWatch;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConsumerConfiguration {

	@Bean
	ConsumerWatch consumerWatch(Audience audience, ClusterWatch cluster, ApplicationEventPublisher events) {
		return new ConsumerWatch(audience, cluster::refresh, events);
	}

}
