package kafkalab.consumer.journal;

import java.time.InstantSource;

import kafkalab.consumer.settings.ConsumerSettings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JournalConfiguration {

	private static final long MAX_CHARACTERS = 16 * 1024 * 1024;

	@Bean
	Journal journal(ConsumerSettings settings) {
		return new Journal(settings.journalSize(), MAX_CHARACTERS, InstantSource.system());
	}

}
