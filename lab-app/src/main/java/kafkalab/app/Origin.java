package kafkalab.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Where a page comes from, as a browser says it: a scheme, a host and a port.
 */
record Origin(String scheme, String host, int port) {

	private static final List<String> SCHEMES = List.of("http", "https");

	/**
	 * The origin that is written so, or null if that is none. A slash at the end is as
	 * good, because it comes along from the address bar.
	 */
	static @Nullable Origin parse(@Nullable String text) {
		if (text == null) {
			return null;
		}
		try {
			URI uri = new URI(text.strip().toLowerCase(Locale.ROOT).replaceFirst("/$", ""));
			boolean plain = uri.getHost() != null && SCHEMES.contains(String.valueOf(uri.getScheme()))
					&& uri.getRawUserInfo() == null && uri.getRawPath().isEmpty() && uri.getRawQuery() == null
					&& uri.getRawFragment() == null;
			return plain ? new Origin(uri.getScheme(), uri.getHost(), uri.getPort()) : null;
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

	Origin {
		if (port == ("https".equals(scheme) ? 443 : 80)) {
			port = -1;
		}
	}

	@Override
	public String toString() {
		return this.scheme + "://" + this.host + ((this.port != -1) ? ":" + this.port : "");
	}

}
