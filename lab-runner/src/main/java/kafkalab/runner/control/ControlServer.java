package kafkalab.runner.control;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import kafkalab.embedded.EmbeddedCluster;
import kafkalab.embedded.Loopback;
import kafkalab.runner.port.LabPort;
import kafkalab.runner.port.LabPorts;
import kafkalab.runner.port.TakenPorts;
import kafkalab.runner.terminal.LabException;
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

	private static final JsonMapper json = JsonMapper.builder()
		.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
		.build();

	private final ControlCalls calls;

	private final HttpServer server;

	// More than one thread: a broker that takes its time must not keep others from asking
	private final ExecutorService threads = Executors.newCachedThreadPool(ControlServer::daemon);

	private ControlServer(ControlCalls calls, HttpServer server) {
		this.calls = calls;
		this.server = server;
	}

	/**
	 * Controls a cluster that may become another one, and the lab around it, if there is
	 * one.
	 */
	public static ControlServer start(Supplier<EmbeddedCluster> cluster, LabPorts ports,
			@Nullable SectionControl sections) {
		LabPort port = ports.control();
		requireFree(port);
		try {
			InetSocketAddress address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port.number());
			ControlServer control = new ControlServer(new ControlCalls(cluster, ports, sections),
					HttpServer.create(address, 0));
			control.server.createContext("/", control::handle);
			control.server.setExecutor(control.threads);
			control.server.start();
			return control;
		}
		catch (IOException ex) {
			throw new LabException(
					"%s cannot listen on port %d: %s".formatted(port.owner(), port.number(), ex.getMessage()),
					"Give it another port with %s.".formatted(port.variable()), ex);
		}
	}

	private static void requireFree(LabPort port) {
		if (!Loopback.isFree(port.number())) {
			TakenPorts taken = TakenPorts.of(List.of(port));
			throw new LabException(taken.what(), taken.cure());
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			ControlAnswer answer = answer(exchange);
			byte[] body = json.writeValueAsBytes(answer.body());
			answer.headers().forEach(exchange.getResponseHeaders()::set);
			exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
			if (exchange.getRequestMethod().equals("HEAD")) {
				exchange.sendResponseHeaders(answer.status(), -1);
				return;
			}
			exchange.sendResponseHeaders(answer.status(), body.length);
			exchange.getResponseBody().write(body);
		}
	}

	private ControlAnswer answer(HttpExchange exchange) {
		if (!isFromThisMachine(exchange.getRequestHeaders())) {
			return ControlAnswer.problem(403, "Not from here",
					"Only programs on this machine control its brokers, no web page.");
		}
		try {
			// No path at all in an address such as mailto:somebody
			String path = Objects.requireNonNullElse(exchange.getRequestURI().getPath(), "");
			return this.calls.answer(exchange.getRequestMethod(), path);
		}
		catch (RuntimeException ex) {
			logger.error("{} failed", exchange.getRequestURI(), ex);
			return ControlAnswer.problem(500, "That failed", String.valueOf(ex.getMessage()));
		}
	}

	// A page in the browser can send requests here too: its own origin, what the browser
	// says of its site, or the name that it made to point to this machine gives it away
	private static boolean isFromThisMachine(Headers headers) {
		@Nullable String host = headers.getFirst("Host");
		return host != null && host.matches("(localhost|127\\.0\\.0\\.1)(:\\d+)?") && !headers.containsKey("Origin")
				&& Set.of("none", "same-origin").containsAll(headers.getOrDefault("Sec-Fetch-Site", List.of()));
	}

	private static Thread daemon(Runnable task) {
		Thread thread = new Thread(task, "broker-control");
		thread.setDaemon(true);
		return thread;
	}

}
