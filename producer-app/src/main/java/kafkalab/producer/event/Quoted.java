package kafkalab.producer.event;

/**
 * What a caller wrote, short enough to be repeated in an answer.
 */
final class Quoted {

	private static final int LONGEST = 60;

	private Quoted() {
	}

	static String of(String text) {
		return '"' + ((text.length() > LONGEST) ? text.substring(0, LONGEST) + "…" : text) + '"';
	}

}
