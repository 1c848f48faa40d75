package kafkalab.runner.app;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

import kafkalab.runner.http.LoopbackHttp;
import kafkalab.runner.http.LoopbackHttp.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Asks the apps on this machine how they are.
 */
public final class AppClient {

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private static final Set<String> EVERY_ADDRESS = Set.of("", "0.0.0.0", "::", "[::]");

	private static final String LOOPBACK = "127.0.0.1";

	private final LoopbackHttp http;

	private final String address;

	public AppClient(Map<String, String> environment) {
		String address = environment.getOrDefault("LAB_ADDRESS", "");
		this.address = EVERY_ADDRESS.contains(address) ? LOOPBACK : address;
		this.http = new LoopbackHttp(this.address);
	}

	/**
	 * Where people find an app with their browser.
	 */
	public String url(int port) {
		return "http://%s:%d".formatted(this.address.equals(LOOPBACK) ? "localhost" : this.address, port);
	}

	/**
	 * Whether an app says that it is well.
	 */
	public boolean isHealthy(int port) {
		Answer answer = ask(port, "/actuator/health");
		return answer != null && answer.isOk();
	}

	/**
	 * The consumer at this port, if there is one.
	 */
	public @Nullable ConsumerView consumer(int port) {
		Answer answer = ask(port, "/events?limit=1");
		if (answer == null || !answer.isOk() || answer.body().path("clientId").isMissingNode()) {
			return null;
		}
		JsonNode body = answer.body();
		return new ConsumerView(body.path("clientId").asString(""), body.path("group").asString(""),
				body.path("topic").asString(""), body.path("state").asString(""),
				body.path("partitions").values().stream().map(JsonNode::asInt).toList(),
				body.path("received").asLong(0));
	}

	/**
	 * The process at this port, if it is one of the lab's apps.
	 */
	@Nullable ProcessHandle process(int port) {
		Answer answer = ask(port, "/actuator/info");
		long pid = (answer != null) ? answer.body().path("process").path("pid").asLong(0) : 0;
		return (pid > 0) ? ProcessHandle.of(pid).orElse(null) : null;
	}

	/**
	 * Tells an app to do something, and fails if nobody answers in time.
	 */
	public Answer post(int port, String path, Object body, Duration patience) throws IOException {
		return this.http.post(port, path, body, patience);
	}

	private @Nullable Answer ask(int port, String path) {
		try {
			return this.http.get(port, path, PATIENCE);
		}
		catch (IOException ex) {
			return null;
		}
	}

}
