package kafkalab.page.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Watches the cluster and tells what it says.
 */
@AutoConfiguration
@Import({ ClusterController.class, TopicController.class })
class ClusterAutoConfiguration {

	@Bean
	Audience audience() {
		return new Audience();
	}

	@Bean
	ClusterWatch clusterWatch(KafkaAdmin kafkaAdmin, Audience audience, ApplicationEventPublisher events) {
		Map<String, Object> settings = settings(kafkaAdmin.getConfigurationProperties());
		return new ClusterWatch(() -> Admin.create(settings),
				new SnapshotTaker(new GroupColours(), new Problems(addresses(settings))), audience, events);
	}

	@Bean
	TopicAdmin topicAdmin(KafkaAdmin kafkaAdmin) {
		Map<String, Object> settings = settings(kafkaAdmin.getConfigurationProperties());
		return new TopicAdmin(() -> Admin.create(settings));
	}

	/**
	 * The application's own settings, its security among them, but quick to notice that a
	 * broker has stopped or is back.
	 */
	private static Map<String, Object> settings(Map<String, Object> kafka) {
		Map<String, Object> settings = new HashMap<>(kafka);
		settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "lab-observer");
		settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, AdminQueries.CALL_TIMEOUT_MILLIS);
		settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, AdminQueries.CALL_TIMEOUT_MILLIS);
		settings.put(AdminClientConfig.RETRY_BACKOFF_MS_CONFIG, 50);
		settings.put(AdminClientConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 200);
		settings.put(AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, 50);
		settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 250);
		settings.put(AdminClientConfig.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG, 1000);
		settings.put(AdminClientConfig.SOCKET_CONNECTION_SETUP_TIMEOUT_MAX_MS_CONFIG, 1000);
		return settings;
	}

	private static String addresses(Map<String, Object> settings) {
		Object servers = settings.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG);
		return (servers instanceof List<?> list) ? String.join(", ", list.stream().map(String::valueOf).toList())
				: Objects.toString(servers);
	}

}
