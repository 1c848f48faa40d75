package kafkalab.consumer.group;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import kafkalab.app.client.DecodedBytes;
import kafkalab.app.client.WatchedClient;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.config.ShareKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultShareConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/**
 * What Spring Boot's container for a consumer group needs besides its properties, and the
 * factory of containers for share groups, which Boot does not know.
 */
@Configuration(proxyBeanMethods = false)
class ContainerConfiguration {

	/** Spring Boot always sets some of these, and a share group refuses each of them. */
	private static final List<String> NOT_FOR_SHARE_GROUPS = List.of(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
			ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, ConsumerConfig.ISOLATION_LEVEL_CONFIG);

	@Bean
	ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>> groupContainers() {
		return (container) -> {
			container.setAlwaysClientIdSuffix(false);
			container.getContainerProperties().setMicrometerEnabled(false);
			// A commit waits while Kafka is away: one that fails would leave a false lag
			container.getContainerProperties().setSyncCommitTimeout(Duration.ofDays(1));
		};
	}

	@Bean
	DefaultKafkaConsumerFactoryCustomizer watchedClients(ClientReports reports) {
		return (factory) -> watch(factory, reports);
	}

	private static <K, V> void watch(DefaultKafkaConsumerFactory<K, V> factory, ClientReports reports) {
		factory.addPostProcessor((client) -> WatchedClient.of(Consumer.class, client, reports));
	}

	@Bean
	ShareKafkaListenerContainerFactory<DecodedBytes, DecodedBytes> shareKafkaListenerContainerFactory(
			ConsumerFactory<?, ?> consumers, ClientReports reports) {
		Map<String, Object> config = new HashMap<>(consumers.getConfigurationProperties());
		config.keySet().removeAll(NOT_FOR_SHARE_GROUPS);
		return new ShareKafkaListenerContainerFactory<>(new DefaultShareConsumerFactory<>(config) {

			@Override
			protected ShareConsumer<DecodedBytes, DecodedBytes> createRawConsumer(@Nullable String groupId,
					@Nullable String clientId, Map<String, Object> overrides) {
				return WatchedClient.of(ShareConsumer.class, super.createRawConsumer(groupId, clientId, overrides),
						reports);
			}

		});
	}

}
