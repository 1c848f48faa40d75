package kafkalab.runner.app;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A small process that answers as a consumer does.
 */
final class StandIn {

	private StandIn() {
	}

	/**
	 * Serves on the port of the first argument, under the client id of the second.
	 */
	public static void main(String[] arguments) throws IOException {
		int port = Integer.parseInt(arguments[0]);
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
		answer(server, "/events", """
				{"clientId": "%s", "group": "first-group", "topic": "first-topic", "state": "running",
				 "partitions": [0, 1], "received": 3}""".formatted(arguments[1]));
		answer(server, "/actuator/info", "{\"process\": {\"pid\": %d}}".formatted(ProcessHandle.current().pid()));
		server.start();
	}

	private static void answer(HttpServer server, String path, String json) {
		server.createContext(path, (exchange) -> send(exchange, json.getBytes(StandardCharsets.UTF_8)));
	}

	private static void send(HttpExchange exchange, byte[] body) throws IOException {
		exchange.sendResponseHeaders(200, body.length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(body);
		}
	}

	static Process start(int port, String clientId) throws IOException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), StandIn.class.getName(),
				Integer.toString(port), clientId)
			.inheritIO()
			.start();
	}

}
