package kafkalab.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets other programs on this machine list, stop and start a cluster's brokers over HTTP,
 * and have the lab around it begin anew.
 */
public final class ControlServer implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(ControlServer.class);

	private static final JsonMapper json = new JsonMapper();

	private final ControlCalls calls;

	private final HttpServer server;

	// More than one thread: a broker that takes its time must not keep others from asking
	private final ExecutorService threads = Executors.newCachedThreadPool(ControlServer::daemon);

	private ControlServer(ControlCalls calls, HttpServer server) {
		this.calls = calls;
		this.server = server;
	}

	public static ControlServer start(EmbeddedCluster cluster, int port) {
		return start(() -> cluster, null, port);
	}

	/**
	 * Controls a cluster that may become another one, and the lab around it, if there is
	 * one.
	 */
	public static ControlServer start(Supplier<EmbeddedCluster> cluster, @Nullable SectionControl sections, int port) {
		LabPort wanted = new LabPort(port, "control server", "CONTROL_PORT");
		wanted.requireFree();
		try {
			InetSocketAddress address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port);
			ControlServer control = new ControlServer(new ControlCalls(cluster, sections),
					HttpServer.create(address, 0));
			control.server.createContext("/", control::handle);
			control.server.setExecutor(control.threads);
			control.server.start();
			return control;
		}
		catch (IOException ex) {
			throw new PortTakenException(wanted);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			Answer answer = answer(exchange);
			byte[] body = json.writeValueAsBytes(answer.body());
			answer.headers().forEach(exchange.getResponseHeaders()::set);
			exchange.sendResponseHeaders(answer.status(), body.length);
			exchange.getResponseBody().write(body);
		}
	}

	private Answer answer(HttpExchange exchange) {
		if (!isFromThisMachine(exchange.getRequestHeaders())) {
			return Answer.problem(403, "Not from here",
					"Only programs on this machine control its brokers, no web page.");
		}
		try {
			return this.calls.answer(exchange.getRequestMethod(), exchange.getRequestURI().getPath());
		}
		catch (RuntimeException ex) {
			logger.error("{} failed", exchange.getRequestURI(), ex);
			return Answer.problem(500, "That failed", String.valueOf(ex.getMessage()));
		}
	}

	// A page in the browser can send requests here too: its own origin, or the name that
	// it made to point to this machine, gives it away
	private static boolean isFromThisMachine(Headers headers) {
		@Nullable String host = headers.getFirst("Host");
		return host != null && host.matches("(localhost|127\\.0\\.0\\.1)(:\\d+)?") && !headers.containsKey("Origin");
	}

	private static Thread daemon(Runnable task) {
		Thread thread = new Thread(task, "broker-control");
		thread.setDaemon(true);
		return thread;
	}

}
