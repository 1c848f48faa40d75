package kafkalab.page.feed;

import kafkalab.app.ProblemException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * The feed takes no further page now.
 */
final class FeedUnavailableException extends ProblemException {

	private FeedUnavailableException(String title, String detail) {
		super(HttpStatus.SERVICE_UNAVAILABLE, title, detail);
		getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
	}

	static FeedUnavailableException tooManyPages(int open) {
		return new FeedUnavailableException("Too many pages",
				"%d pages of the lab are open. Close some of them, then reload this one.".formatted(open));
	}

	static FeedUnavailableException stopping() {
		return new FeedUnavailableException("The lab is stopping", "Start it again, then reload this page.");
	}

}
