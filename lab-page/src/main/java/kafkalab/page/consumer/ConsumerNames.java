package kafkalab.page.consumer;

import java.util.List;
import java.util.OptionalInt;

/**
 * What people call the consumers: the workshop's ports in their order.
 */
public final class ConsumerNames {

	private static final int FIRST_PORT = 8000;

	private static final List<String> ORDINALS = List.of("First", "Second", "Third", "Fourth", "Fifth", "Sixth",
			"Seventh", "Eighth", "Ninth", "Tenth", "Eleventh", "Twelfth", "Thirteenth", "Fourteenth", "Fifteenth",
			"Sixteenth", "Seventeenth", "Eighteenth", "Nineteenth", "Twentieth");

	private ConsumerNames() {
	}

	/** What people call the consumer on this port. */
	public static String of(int port) {
		int index = port - FIRST_PORT;
		return (index >= 0 && index < ORDINALS.size()) ? ORDINALS.get(index) + " Consumer" : "Consumer :" + port;
	}

	/**
	 * The port of the consumer with an ordinal for a name.
	 */
	public static OptionalInt port(String name) {
		int index = ORDINALS.indexOf(name.replaceFirst(" Consumer$", ""));
		return (index >= 0) ? OptionalInt.of(FIRST_PORT + index) : OptionalInt.empty();
	}

}
