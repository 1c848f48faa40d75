package kafkalab.producer.consumer;

import java.util.List;

/**
 * What people call the consumers: the workshop's ports in their order.
 */
final class ConsumerNames {

	private static final int FIRST_PORT = 8000;

	private static final List<String> ORDINALS = List.of("First", "Second", "Third", "Fourth", "Fifth", "Sixth",
			"Seventh", "Eighth", "Ninth", "Tenth", "Eleventh", "Twelfth", "Thirteenth", "Fourteenth", "Fifteenth",
			"Sixteenth", "Seventeenth", "Eighteenth", "Nineteenth", "Twentieth");

	private ConsumerNames() {
	}

	static String of(int port) {
		int index = port - FIRST_PORT;
		return (index >= 0 && index < ORDINALS.size()) ? ORDINALS.get(index) + " Consumer" : "Consumer :" + port;
	}

}
