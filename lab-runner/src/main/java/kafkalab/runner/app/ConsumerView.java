package kafkalab.runner.app;

import java.util.List;

/**
 * What a consumer says about itself.
 */
public record ConsumerView(String clientId, String group, String topic, String state, List<Integer> partitions,
		long received) {
}
