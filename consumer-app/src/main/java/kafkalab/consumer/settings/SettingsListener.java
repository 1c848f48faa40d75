package kafkalab.consumer.settings;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Checks the settings before anything is built, and hands them to Spring as the defaults
 * of its own properties.
 * <p>
 * It is a listener, not an environment post-processor, because those run before the
 * logging system does and could not say what is wrong.
 */
class SettingsListener implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		ConfigurableEnvironment environment = event.getEnvironment();
		ConsumerSettings settings = ConsumerSettings.from(environment::getProperty);
		// Last, so that every spring.kafka.* property that somebody sets wins
		environment.getPropertySources()
			.addLast(new MapPropertySource("consumerSettings", SpringProperties.of(settings)));
	}

}
