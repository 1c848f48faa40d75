package kafkalab.app;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * A browser calls on behalf of a page that is not the lab's.
 */
class ForeignCallException extends ProblemException {

	private ForeignCallException(String title, String detail) {
		super(HttpStatus.FORBIDDEN, title, detail);
	}

	/**
	 * @param origin what the browser says, if that is an origin
	 */
	static ForeignCallException byOrigin(@Nullable Origin origin) {
		return new ForeignCallException("Call from another origin", (origin != null)
				? "Only the lab's own page may send from a browser, and this page is from %s. ".formatted(origin)
						+ behindAProxy(origin)
				: "Only the lab's own page may send from a browser. Open the page at the address that you call, "
						+ "or call from a program that is no browser (curl, for example).");
	}

	static ForeignCallException byHost(String host) {
		Origin origin = Origin.parse("https://" + host);
		return new ForeignCallException("Unknown host name",
				"The lab listens on this machine only and answers to localhost and 127.0.0.1, not to %s. "
					.formatted(host) + ((origin != null) ? behindAProxy(origin) : "Use one of them.")
						+ " To let other machines reach it, start it with LAB_ADDRESS=0.0.0.0.");
	}

	static ForeignCallException onProgramsOnly() {
		return new ForeignCallException("Not from here",
				"Only this machine asks this app, by its own name, and only programs change it, no web page.");
	}

	private static String behindAProxy(Origin origin) {
		return "If that is where a port forward or a proxy of yours shows the lab, end the lab and start it with LAB_ORIGIN="
				+ origin + ".";
	}

}
