package kafkalab.app.start;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.json.JsonParseException;
import org.springframework.boot.support.SpringApplicationJsonEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

/**
 * Reads the lab's variables before anything is built, and leaves Spring no other: it
 * would take almost any variable of a terminal for a setting. Who means an app's Spring
 * says so on its command line, as in {@code --logging.level.root=info}.
 */
public abstract class LabEnvironment implements EnvironmentPostProcessor, Ordered {

	private static final String CLIENT = "spring.kafka.properties.";

	/** What the lab's own variables say about a client. */
	private static final List<String> NOT_THE_CLUSTERS = List.of("bootstrap.servers", "client.id", "group.",
			"auto.offset.reset", "enable.auto.commit", "key.deserializer", "value.deserializer");

	private final List<String> variables;

	/**
	 * @param variables those that stay
	 */
	protected LabEnvironment(List<String> variables) {
		this.variables = variables;
	}

	/** What the variables mean in the words of Spring Boot. */
	protected abstract Map<String, Object> properties(UnaryOperator<@Nullable String> environment);

	@Override
	public final void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		Map<String, Object> properties = clientSettings(environment, application);
		properties.putAll(properties(environment::getProperty));
		properties.putAll(StartCommand.typed(environment::getProperty, this.variables));
		properties.putAll(StartCommand.typed(environment::getProperty, List.of(StartCommand.VARIABLE)));
		// Not what lies in the folder from which somebody starts it
		properties.put("spring.config.location", "optional:classpath:/,optional:classpath:/config/");
		MutablePropertySources sources = environment.getPropertySources();
		sources.remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
		sources.remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
		sources.addFirst(new MapPropertySource("lab", properties));
	}

	/**
	 * So the lab command hands over the client settings of a cluster, its security: in
	 * SPRING_APPLICATION_JSON.
	 */
	private static Map<String, Object> clientSettings(ConfigurableEnvironment environment,
			SpringApplication application) {
		Map<String, Object> settings = new LinkedHashMap<>();
		try {
			new SpringApplicationJsonEnvironmentPostProcessor().postProcessEnvironment(environment, application);
		}
		catch (JsonParseException ex) {
			// Not from the lab command
		}
		if (environment.getPropertySources()
			.remove("spring.application.json") instanceof EnumerablePropertySource<?> json) {
			for (String name : json.getPropertyNames()) {
				if (name.startsWith(CLIENT)
						&& NOT_THE_CLUSTERS.stream().noneMatch(name.substring(CLIENT.length())::startsWith)) {
					settings.put(name, json.getProperty(name));
				}
			}
		}
		return settings;
	}

	/** Before all others, or they would have read what is taken away here. */
	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

}
