package kafkalab.consumer.settings;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class LabEnvironmentTests {

	private final Map<String, Object> terminal = new HashMap<>(Map.of("KAFKA_TOPIC", "first-topic",
			"KAFKA_BOOTSTRAP_SERVERS", "localhost:9093", "CONSUMER_GROUP", "first-group", "PORT", "8001"));

	private final Map<String, Object> java = new HashMap<>();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			SERVER_PORT                    | server.port
			DEBUG                          | debug
			TRACE                          | trace
			LOGGING_LEVEL_ROOT             | logging.level.root
			SPRING_PROFILES_ACTIVE         | spring.profiles.active
			SPRING_KAFKA_LISTENER_TYPE     | spring.kafka.listener.type
			SPRING_KAFKA_CONSUMER_GROUP_ID | spring.kafka.consumer.group-id
			""")
	void leavesSpringNoVariableOfTheTerminal(String variable, String property) {
		this.terminal.put(variable, "x");
		assertThat(environment().getProperty(property)).isNotEqualTo("x");
	}

	@Test
	void leavesSpringNoPropertyOfJava() {
		this.java.put("spring.kafka.consumer.group-id", "work");
		this.java.put("debug", "true");
		assertThat(environment()).satisfies((environment) -> {
			assertThat(environment.getProperty("spring.kafka.consumer.group-id")).isEqualTo("first-group");
			assertThat(environment.containsProperty("debug")).isFalse();
		});
	}

	@Test
	void readsNoSettingsFromTheFolderInWhichItIsStarted() {
		this.terminal.put("SPRING_CONFIG_LOCATION", "file:./");
		assertThat(environment().getProperty("spring.config.location")).doesNotContain("file");
	}

	@Test
	void handsOnTheClientSettingsOfACluster() {
		this.terminal.put("SPRING_APPLICATION_JSON",
				"""
						{"spring": {"kafka": {"properties": {"security.protocol": "SASL_SSL", "sasl.jaas.config": "a \\\\${b}"}}}}""");
		StandardEnvironment environment = environment();
		assertThat(environment.getProperty("spring.kafka.properties.security.protocol")).isEqualTo("SASL_SSL");
		assertThat(environment.getProperty("spring.kafka.properties.sasl.jaas.config")).isEqualTo("a ${b}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{"server": {"port": 8099}}                                      | server.port
					{"spring": {"kafka": {"bootstrap-servers": "work:9092"}}}       | spring.kafka.bootstrap-servers
					{"spring": {"kafka": {"consumer": {"group-id": "work"}}}}       | spring.kafka.consumer.group-id
					{"spring": {"kafka": {"properties": {"group.id": "work"}}}}     | spring.kafka.properties.group.id
					{"spring": {"kafka": {"properties": {"enable.auto.commit": 1}}}} | spring.kafka.properties.enable.auto.commit
					{"spring": "work"}                                              | spring
					no JSON at all                                                  | spring
					""")
	void takesNothingElseFromThere(String json, String property) {
		String before = environment().getProperty(property);
		this.terminal.put("SPRING_APPLICATION_JSON", json);
		assertThat(environment().getProperty(property)).isEqualTo(before);
	}

	private StandardEnvironment environment() {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.replace("systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", this.terminal));
		environment.getPropertySources()
			.replace("systemProperties", new MapPropertySource("systemProperties", this.java));
		new SpringProperties().postProcessEnvironment(environment, new SpringApplication());
		return environment;
	}

}
