package kafkalab.producer.event;

/**
 * What a caller wrote, short and plain enough to be repeated in an answer and in the log.
 */
final class Quoted {

	private static final int LONGEST = 60;

	private Quoted() {
	}

	static String of(String text) {
		String start = (text.length() > LONGEST) ? text.substring(0, LONGEST) + "…" : text;
		return '"' + start.replaceAll("\\p{Cntrl}", "?") + '"';
	}

}
