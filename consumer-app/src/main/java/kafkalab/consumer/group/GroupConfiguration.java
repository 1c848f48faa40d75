package kafkalab.consumer.group;

import java.util.HashMap;
import java.util.Map;

import kafkalab.consumer.journal.Journal;
import kafkalab.consumer.settings.ConsumerSettings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

@Configuration(proxyBeanMethods = false)
class GroupConfiguration {

	@Bean
	StopSignal stopSignal() {
		return new StopSignal();
	}

	@Bean
	Membership membership(ConsumerSettings settings, Journal journal) {
		return new Membership(settings, journal);
	}

	@Bean
	Freezer freezer(Membership membership) {
		return new Freezer(membership);
	}

	@Bean
	Brokers brokers(ConsumerSettings settings, KafkaAdmin kafkaAdmin) {
		Map<String, Object> config = new HashMap<>(kafkaAdmin.getConfigurationProperties());
		config.put("client.id", settings.clientId() + "-admin");
		return new Brokers(config);
	}

	@Bean
	ShareGroup shareGroup(ConsumerSettings settings, Brokers brokers) {
		return new ShareGroup(settings, brokers);
	}

}
