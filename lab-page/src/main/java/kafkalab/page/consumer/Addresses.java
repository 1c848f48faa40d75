package kafkalab.page.consumer;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a consumer may be asked for its journal: at the address that the brokers see, or
 * on this machine. From inside a container the brokers see a gateway in its place.
 */
final class Addresses {

	private static final String THIS_MACHINE = "127.0.0.1";

	/** A name that more members than this go by is nobody's. */
	private static final int MOST = 4;

	/** No names: looking one up would let it point anywhere. */
	private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

	private Addresses() {
	}

	static List<String> of(List<String> hosts) {
		return Stream
			.concat(hosts.stream().filter((host) -> LITERAL.matcher(host).matches()).limit(MOST),
					Stream.of(THIS_MACHINE))
			.distinct()
			.toList();
	}

}
