package kafkalab.page.cluster;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The naming rule by which the lab finds its consumers: {@code consumer-<port>}.
 */
public final class LabClient {

	private static final Pattern CLIENT_ID = Pattern.compile("consumer-([1-9]\\d{3,4})");

	/**
	 * A client id is anybody's choice, and it must not lead the lab to a system service.
	 */
	private static final int LOWEST_PORT = 1024;

	private static final int HIGHEST_PORT = 65535;

	private LabClient() {
	}

	/**
	 * The port that a client id names, if it names one that may be contacted.
	 */
	public static OptionalInt port(String clientId) {
		Matcher matcher = CLIENT_ID.matcher(clientId);
		if (!matcher.matches()) {
			return OptionalInt.empty();
		}
		int port = Integer.parseInt(matcher.group(1));
		return (port >= LOWEST_PORT && port <= HIGHEST_PORT) ? OptionalInt.of(port) : OptionalInt.empty();
	}

	/**
	 * Who is looked at first where there are more members than anybody can look at: the
	 * consumers of the guide, then any other that a client id names, then the rest.
	 * @param consumer the port that a client id names
	 */
	public static int rank(@Nullable String consumer) {
		if (consumer == null) {
			return 2;
		}
		return consumer.startsWith("80") && consumer.length() == 4 ? 0 : 1;
	}

	public static String id(int port) {
		return "consumer-" + port;
	}

}
