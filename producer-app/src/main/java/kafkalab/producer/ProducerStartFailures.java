package kafkalab.producer;

import java.util.List;

import kafkalab.app.start.StartFailures;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ConfigurableApplicationContext;

class ProducerStartFailures extends StartFailures {

	ProducerStartFailures(@Nullable ConfigurableApplicationContext context) {
		super(context, "producer", "PRODUCER_PORT", 8081, List.of());
	}

}
