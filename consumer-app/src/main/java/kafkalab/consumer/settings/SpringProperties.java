package kafkalab.consumer.settings;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import kafkalab.app.start.LabEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * The settings in the words of Spring Boot, with what depends on the group protocol; what
 * does not is in {@code application.yml}.
 */
class SpringProperties extends LabEnvironment {

	private static final String CONSUMER = "spring.kafka.consumer.";

	SpringProperties() {
		super(ConsumerSettings.VARIABLES);
	}

	@Override
	protected Map<String, Object> properties(UnaryOperator<@Nullable String> environment) {
		ConsumerSettings settings = ConsumerSettings.from(environment);
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("server.port", settings.port());
		properties.put("lab.address", settings.address().getHostAddress());
		properties.put("spring.kafka.bootstrap-servers", settings.bootstrapServers());
		properties.put(CONSUMER + "client-id", settings.clientId());
		properties.put(CONSUMER + "group-id", settings.group());
		properties.put(CONSUMER + "auto-offset-reset", settings.autoOffsetReset().name().toLowerCase(Locale.ROOT));
		boolean slow = !settings.processingDelay().isZero();
		if (slow) {
			// A slow consumer takes events one by one, or it would not poll in time
			properties.put(CONSUMER + "max-poll-records", 1);
			properties.put("spring.kafka.listener.ack-mode", "record");
		}
		if (settings.groupInstanceId() != null) {
			properties.put(CONSUMER + "properties.group.instance.id", settings.groupInstanceId());
		}
		switch (settings.groupProtocol()) {
			case CLASSIC -> {
				properties.put(CONSUMER + "properties.heartbeat.interval.ms", 500);
				// A static member gets Kafka's own time to be restarted
				properties.put(CONSUMER + "properties.session.timeout.ms",
						(settings.groupInstanceId() != null) ? 45_000 : 3_000);
			}
			case CONSUMER -> properties.put(CONSUMER + "properties.group.protocol", "consumer");
			case SHARE -> {
				if (slow) {
					// Or it is given whole batches, for longer than it may keep them
					properties.put(CONSUMER + "properties.share.acquire.mode", "record_limit");
				}
			}
		}
		return properties;
	}

}
