package kafkalab.consumer.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.json.JsonParseException;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

/**
 * Reads the lab's variables before anything is built, and leaves Spring no other: it
 * would take almost any variable of a terminal for a setting. Who means this consumer's
 * Spring says so on its command line, as in {@code --logging.level.root=info}.
 */
class LabEnvironment implements EnvironmentPostProcessor, Ordered {

	/** So the lab command hands over the client settings of a cluster, its security. */
	private static final String CLIENT_SETTINGS = "SPRING_APPLICATION_JSON";

	/** What the lab's own variables say about a client. */
	private static final List<String> NOT_THE_CLUSTERS = List.of("bootstrap.servers", "client.id", "group.",
			"auto.offset.reset", "enable.auto.commit", "key.deserializer", "value.deserializer");

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		MutablePropertySources sources = environment.getPropertySources();
		Map<String, Object> properties = clientSettings(sources);
		StartCommand command = StartCommand.in(environment::getProperty);
		properties.putAll(SpringProperties.of(ConsumerSettings.from(environment::getProperty)));
		properties.putAll(command.variables());
		properties.put(StartCommand.VARIABLE, command.command());
		// Not what lies in the folder from which somebody starts it
		properties.put("spring.config.location", "optional:classpath:/,optional:classpath:/config/");
		sources.remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
		sources.remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
		sources.addFirst(new MapPropertySource("consumerSettings", properties));
	}

	private static Map<String, Object> clientSettings(MutablePropertySources sources) {
		Map<String, Object> settings = new LinkedHashMap<>();
		// As it is: what stands for ${...} in a value is for Spring to resolve, later
		Object json = sources.stream()
			.map((source) -> source.getProperty(CLIENT_SETTINGS))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		if (json != null
				&& part(json(json.toString()), "spring", "kafka", "properties") instanceof Map<?, ?> properties) {
			properties.forEach((name, value) -> {
				if (NOT_THE_CLUSTERS.stream().noneMatch(String.valueOf(name)::startsWith)) {
					settings.put("spring.kafka.properties." + name, value);
				}
			});
		}
		return settings;
	}

	private static @Nullable Object json(String text) {
		try {
			return JsonParserFactory.getJsonParser().parseMap(text);
		}
		catch (JsonParseException ex) {
			// Not from the lab command
			return null;
		}
	}

	private static @Nullable Object part(@Nullable Object json, String... path) {
		Object part = json;
		for (String name : path) {
			part = (part instanceof Map<?, ?> map) ? map.get(name) : null;
		}
		return part;
	}

	/** Before all others, or they would have read what is taken away here. */
	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

}
