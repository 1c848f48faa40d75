package kafkalab.page;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.ApplicationEventMulticaster;

/**
 * Keeps those who hear the lab's news apart from each other.
 */
@AutoConfiguration
class ListenerAutoConfiguration {

	/** Spring looks for this name. */
	@Bean
	static ApplicationEventMulticaster applicationEventMulticaster(BeanFactory beans) {
		return new IsolatedListeners(beans);
	}

}
