package kafkalab.consumer.settings;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

import kafkalab.app.start.Variables;
import org.jspecify.annotations.Nullable;

/**
 * What a consumer needs to know, taken from its environment. It is no
 * {@code @ConfigurationProperties}, because Spring's binding stops at the first wrong
 * value and cannot say which variable it was, what it may hold and an example.
 *
 * @param topic the topic to consume: KAFKA_TOPIC
 * @param bootstrapServers the brokers to ask first, {@code host:port,…}:
 * KAFKA_BOOTSTRAP_SERVERS
 * @param group the consumer group to join: CONSUMER_GROUP, formerly KAFKA_GROUP
 * @param port the port of its journal, and what tells this consumer from others: PORT
 * @param address where it listens: LAB_ADDRESS
 * @param autoOffsetReset where a new group begins: AUTO_OFFSET_RESET
 * @param processingDelay how long the work on one event takes, for a slow consumer:
 * PROCESSING_DELAY
 * @param groupProtocol how it belongs to the group: GROUP_PROTOCOL
 * @param groupInstanceId makes it a static member: GROUP_INSTANCE_ID
 * @param journalSize how many entries its journal keeps: JOURNAL_SIZE
 */
public record ConsumerSettings(String topic, String bootstrapServers, String group, int port, InetAddress address,
		OffsetReset autoOffsetReset, Duration processingDelay, GroupProtocol groupProtocol,
		@Nullable String groupInstanceId, int journalSize) {

	static final List<String> VARIABLES = List.of("KAFKA_TOPIC", "KAFKA_BOOTSTRAP_SERVERS", "CONSUMER_GROUP",
			"KAFKA_GROUP", "PORT", "LAB_ADDRESS", "AUTO_OFFSET_RESET", "PROCESSING_DELAY", "GROUP_PROTOCOL",
			"GROUP_INSTANCE_ID", "JOURNAL_SIZE");

	/** Where a group begins that has no committed position yet. */
	public enum OffsetReset {

		EARLIEST, LATEST

	}

	/**
	 * The ways to belong to a group: the members work out the assignment, the brokers do
	 * (KIP-848), or members may receive from the same partition (KIP-932).
	 */
	public enum GroupProtocol {

		CLASSIC, CONSUMER, SHARE

	}

	/**
	 * Reads the settings; a start without what is required, or with what is wrong, fails
	 * and names all of it.
	 */
	// The checker does not follow a type variable that may be null
	@SuppressWarnings("NullAway")
	public static ConsumerSettings from(UnaryOperator<@Nullable String> environment) {
		Variables variables = new Variables((variable) -> text(environment, variable));
		ConsumerSettings settings = new ConsumerSettings(
				variables.required("KAFKA_TOPIC", "first-topic",
						"the name of a topic (letters, digits, '.', '_' and '-')", Variables::kafkaName),
				variables.required("KAFKA_BOOTSTRAP_SERVERS", "localhost:9093,localhost:9094",
						"one or more brokers as host:port, with commas between them", Variables::brokers),
				variables.required("CONSUMER_GROUP", "first-group", "the name of a consumer group",
						UnaryOperator.identity()),
				variables.optional("PORT", "8000", "a number from 1 to 65535", (text) -> Variables.number(text, 65535),
						8000),
				variables.optional("LAB_ADDRESS", "127.0.0.1", "an address of this machine", Variables::address,
						Variables.address("127.0.0.1")),
				variables.optional("AUTO_OFFSET_RESET", "earliest", OffsetReset.EARLIEST),
				variables.optional("PROCESSING_DELAY", "500ms", "a time from 0ms to 1h (ms, s, m or h)",
						Variables::delay, Duration.ZERO),
				variables.optional("GROUP_PROTOCOL", "classic", GroupProtocol.CLASSIC),
				variables.optional("GROUP_INSTANCE_ID", "first-member",
						"a name that no other member has (letters, digits, '.', '_' and '-')", Variables::kafkaName,
						null),
				variables.optional("JOURNAL_SIZE", "10000", "a number from 1 to 100000",
						(text) -> Variables.number(text, 100_000), 10_000));
		if (settings.shares() && settings.groupInstanceId != null) {
			variables.refuse("GROUP_INSTANCE_ID",
					"GROUP_INSTANCE_ID is \"%s\", but a share group (GROUP_PROTOCOL=share) has no static members: leave one of the two out"
						.formatted(settings.groupInstanceId));
		}
		variables.requireNoProblem("consumer");
		return settings;
	}

	/** The group has an older name, and an example always shows a port. */
	private static @Nullable String text(UnaryOperator<@Nullable String> environment, String name) {
		String text = environment.apply(name);
		return (text != null) ? text : switch (name) {
			case "CONSUMER_GROUP" -> environment.apply("KAFKA_GROUP");
			case "PORT" -> "8000";
			default -> null;
		};
	}

	/** By this name the brokers, and through them the lab's page, know this consumer. */
	public String clientId() {
		return "consumer-" + this.port;
	}

	public boolean shares() {
		return this.groupProtocol == GroupProtocol.SHARE;
	}

}
