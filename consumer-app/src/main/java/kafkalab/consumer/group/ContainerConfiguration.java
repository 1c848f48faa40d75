package kafkalab.consumer.group;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import kafkalab.consumer.journal.Journal;
import kafkalab.consumer.settings.ConsumerSettings;
import kafkalab.consumer.settings.GroupProtocol;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultShareConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.kafka.listener.ShareKafkaMessageListenerContainer;

/**
 * The container that polls: Spring Boot's own for a consumer group, one of ours for a
 * share group, which Boot does not know.
 */
@Configuration(proxyBeanMethods = false)
class ContainerConfiguration {

	/** Spring Boot always sets some of these, and a share group refuses each of them. */
	private static final List<String> NOT_FOR_SHARE_GROUPS = List.of(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
			ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, ConsumerConfig.ISOLATION_LEVEL_CONFIG);

	@Bean
	MessageListenerContainer container(ConsumerSettings settings, Journal journal, Freezer freezer, StopSignal stop,
			ConcurrentKafkaListenerContainerFactory<?, ?> factory, ConsumerFactory<?, ?> consumers) {
		MessageListenerContainer container = (settings.groupProtocol() == GroupProtocol.SHARE)
				? shareContainer(settings, freezer, consumers.getConfigurationProperties())
				: groupContainer(settings, factory);
		freezable(consumers, freezer);
		container.setupMessageListener(new EventReceiver(journal, settings.processingDelay(), freezer, stop));
		// GroupMember starts it, when there is a broker to talk to
		container.setAutoStartup(false);
		return container;
	}

	private static <K, V> void freezable(ConsumerFactory<K, V> consumers, Freezer freezer) {
		consumers.addPostProcessor((client) -> freezer.holding(Consumer.class, client));
	}

	private static MessageListenerContainer groupContainer(ConsumerSettings settings,
			ConcurrentKafkaListenerContainerFactory<?, ?> factory) {
		ConcurrentMessageListenerContainer<?, ?> container = factory.createContainer(settings.topic());
		container.setAlwaysClientIdSuffix(false);
		ContainerProperties properties = container.getContainerProperties();
		properties.setMicrometerEnabled(false);
		// A commit waits while Kafka is away: one that fails would leave a false lag
		properties.setSyncCommitTimeout(Duration.ofDays(1));
		return container;
	}

	private static MessageListenerContainer shareContainer(ConsumerSettings settings, Freezer freezer,
			Map<String, Object> config) {
		Map<String, Object> shareConfig = new HashMap<>(config);
		shareConfig.keySet().removeAll(NOT_FOR_SHARE_GROUPS);
		ShareKafkaMessageListenerContainer<byte[], byte[]> container = new ShareKafkaMessageListenerContainer<>(
				new FreezableShareConsumers(shareConfig, freezer), new ContainerProperties(settings.topic()));
		container.setClientId(settings.clientId());
		return container;
	}

	/** For share groups there is no such hook as for the others. */
	private static final class FreezableShareConsumers extends DefaultShareConsumerFactory<byte[], byte[]> {

		private final Freezer freezer;

		FreezableShareConsumers(Map<String, Object> config, Freezer freezer) {
			super(config);
			this.freezer = freezer;
		}

		@Override
		protected ShareConsumer<byte[], byte[]> createRawConsumer(@Nullable String groupId, @Nullable String clientId) {
			return this.freezer.holding(ShareConsumer.class, super.createRawConsumer(groupId, clientId));
		}

	}

}
