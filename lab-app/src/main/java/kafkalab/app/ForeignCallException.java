package kafkalab.app;

import org.springframework.http.HttpStatus;

/**
 * A browser calls on behalf of a page that is not the lab's.
 */
class ForeignCallException extends ProblemException {

	private ForeignCallException(String title, String detail) {
		super(HttpStatus.FORBIDDEN, title, detail);
	}

	static ForeignCallException byOrigin() {
		return new ForeignCallException("Call from another origin",
				"Only the lab's own page may send from a browser. Open the page at the address that you call, "
						+ "or call from a program that is no browser (curl, for example).");
	}

	static ForeignCallException byHost() {
		return new ForeignCallException("Unknown host name",
				"The lab listens on this machine only and answers to localhost and 127.0.0.1. Use one of them, "
						+ "or let it listen on another address with LAB_ADDRESS, for example LAB_ADDRESS=0.0.0.0.");
	}

}
