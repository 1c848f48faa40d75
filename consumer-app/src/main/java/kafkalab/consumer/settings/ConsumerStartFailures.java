package kafkalab.consumer.settings;

import kafkalab.app.start.StartFailures;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ConfigurableApplicationContext;

class ConsumerStartFailures extends StartFailures {

	ConsumerStartFailures(@Nullable ConfigurableApplicationContext context) {
		super(context, "consumer", "PORT", 8000, ConsumerSettings.VARIABLES);
	}

}
