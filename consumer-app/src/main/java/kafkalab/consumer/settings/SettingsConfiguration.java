package kafkalab.consumer.settings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

	@Bean
	ConsumerSettings consumerSettings(Environment environment) {
		return ConsumerSettings.from(environment::getProperty);
	}

}
