package kafkalab.consumer.settings;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a consumer needs to know, taken from its environment.
 *
 * @param topic the topic to consume
 * @param bootstrapServers the brokers to ask first, {@code host:port,…}
 * @param group the consumer group to join
 * @param port the port of its journal, and what tells this consumer from others
 * @param autoOffsetReset where a new group begins
 * @param processingDelay how long the work on one event takes, for a slow consumer
 * @param groupProtocol how it belongs to the group
 * @param groupInstanceId makes it a static member
 * @param journalSize how many entries its journal keeps
 */
public record ConsumerSettings(String topic, String bootstrapServers, String group, int port,
		OffsetReset autoOffsetReset, Duration processingDelay, GroupProtocol groupProtocol,
		@Nullable String groupInstanceId, int journalSize) {

	private static final Variable<String> TOPIC = Variable.required("KAFKA_TOPIC",
			"the name of a topic (letters, digits, '.', '_' and '-')", "first-topic", Texts::kafkaName);

	private static final Variable<String> BOOTSTRAP_SERVERS = Variable.required("KAFKA_BOOTSTRAP_SERVERS",
			"one or more brokers as host:port, with commas between them", "localhost:9093,localhost:9094",
			Texts::brokers);

	private static final Variable<String> GROUP = Variable
		.required("CONSUMER_GROUP", "the name of a consumer group", "first-group", Texts::some)
		.formerly("KAFKA_GROUP");

	private static final Variable<Integer> PORT = Variable.optional("PORT", "a number from 1 to 65535", "8000",
			(text) -> Texts.number(text, 65535));

	private static final Variable<OffsetReset> AUTO_OFFSET_RESET = Variable.optional("AUTO_OFFSET_RESET",
			OffsetReset.class);

	private static final Variable<Duration> PROCESSING_DELAY = Variable.optional("PROCESSING_DELAY",
			"a time from 0ms to 1h (ms, s, m or h)", "500ms", Texts::delay);

	private static final Variable<GroupProtocol> GROUP_PROTOCOL = Variable.optional("GROUP_PROTOCOL",
			GroupProtocol.class);

	private static final Variable<String> GROUP_INSTANCE_ID = Variable.optional("GROUP_INSTANCE_ID",
			"a name that no other member has (letters, digits, '.', '_' and '-')", "first-member", Texts::kafkaName);

	private static final Variable<Integer> JOURNAL_SIZE = Variable.optional("JOURNAL_SIZE", "a number from 1 to 100000",
			"10000", (text) -> Texts.number(text, 100_000));

	private static final List<Variable<?>> ALL = List.of(TOPIC, BOOTSTRAP_SERVERS, GROUP, PORT, AUTO_OFFSET_RESET,
			PROCESSING_DELAY, GROUP_PROTOCOL, GROUP_INSTANCE_ID, JOURNAL_SIZE);

	/**
	 * Read the settings.
	 * @param environment gives a variable's text, or {@code null} when it is not set
	 * @throws InvalidSettingsException naming everything that is missing or wrong
	 */
	public static ConsumerSettings from(UnaryOperator<@Nullable String> environment) {
		List<String> problems = ALL.stream().flatMap((variable) -> variable.problemIn(environment).stream()).toList();
		if (!problems.isEmpty()) {
			throw new InvalidSettingsException(problems);
		}
		return new ConsumerSettings(TOPIC.in(environment).orElseThrow(),
				BOOTSTRAP_SERVERS.in(environment).orElseThrow(), GROUP.in(environment).orElseThrow(),
				PORT.in(environment).orElse(8000), AUTO_OFFSET_RESET.in(environment).orElse(OffsetReset.EARLIEST),
				PROCESSING_DELAY.in(environment).orElse(Duration.ZERO),
				GROUP_PROTOCOL.in(environment).orElse(GroupProtocol.CLASSIC),
				GROUP_INSTANCE_ID.in(environment).orElse(null), JOURNAL_SIZE.in(environment).orElse(10_000));
	}

	public ConsumerSettings {
		if (groupProtocol == GroupProtocol.SHARE && groupInstanceId != null) {
			throw new InvalidSettingsException(List.of("GROUP_INSTANCE_ID is \"" + groupInstanceId
					+ "\", but a share group (GROUP_PROTOCOL=share) has no static members: leave one of the two out"));
		}
	}

	/**
	 * The name by which the brokers, and through them the lab's page, know this consumer.
	 */
	public String clientId() {
		return "consumer-" + this.port;
	}

	/** The required variables with values that work, as {@code NAME=value}. */
	static List<String> examples() {
		return Stream.concat(ALL.stream().filter(Variable::required), Stream.of(PORT))
			.map((variable) -> variable.name() + "=" + variable.example())
			.toList();
	}

}
