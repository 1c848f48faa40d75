package kafkalab.consumer;

import java.util.Locale;

import kafkalab.consumer.settings.ConsumerSettings;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * One consumer in one group; its settings come from the environment.
 */
@SpringBootApplication(proxyBeanMethods = false)
public class ConsumerApplication {

	public static void main(String[] args) {
		// Its words, digits and letter case are English, whatever the machine speaks
		Locale.setDefault(Locale.ENGLISH);
		SpringApplication.run(ConsumerApplication.class, args);
	}

	@Bean
	ConsumerSettings settings(Environment environment) {
		return ConsumerSettings.from(environment::getProperty);
	}

}
