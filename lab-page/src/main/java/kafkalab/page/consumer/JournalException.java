package kafkalab.page.consumer;

import java.io.IOException;

/**
 * Something answers where a journal should be, but not as a journal does.
 */
class JournalException extends IOException {

	JournalException(String message) {
		super(message);
	}

	/**
	 * The answer is larger than anybody should hold in memory.
	 */
	static class TooLarge extends JournalException {

		TooLarge(int limit) {
			super("an answer of more than " + limit + " bytes");
		}

	}

	/**
	 * Too many large answers arrive at once.
	 */
	static class NoRoom extends JournalException {

		NoRoom() {
			super("no room for another large answer now");
		}

	}

}
