package kafkalab.runner.up;

import java.io.IOException;
import java.util.List;

/**
 * The browser of the person at the terminal.
 */
final class Browser {

	private Browser() {
	}

	/**
	 * Whether the system has taken the order to show this page.
	 */
	static boolean open(String url) {
		try {
			new ProcessBuilder(command(System.getProperty("os.name"), url)).start();
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	static List<String> command(String system, String url) {
		if (system.startsWith("Windows")) {
			return List.of("rundll32", "url.dll,FileProtocolHandler", url);
		}
		return List.of(system.startsWith("Mac") ? "open" : "xdg-open", url);
	}

}
