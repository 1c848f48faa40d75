package kafkalab.producer.event;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.support.ProducerListener;

@Configuration(proxyBeanMethods = false)
class SendingConfiguration {

	@Bean
	EventIds ids(StoredEvents stored) {
		return new EventIds(stored::highestId);
	}

	/**
	 * Instead of one that logs a stack trace for every record: the call answers with a
	 * problem.
	 */
	@Bean
	ProducerListener<Object, Object> silentProducerListener() {
		return new ProducerListener<>() {
		};
	}

}
