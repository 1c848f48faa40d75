package kafkalab.runner.control;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import kafkalab.embedded.BrokerStatus;
import kafkalab.runner.http.LoopbackHttp;
import kafkalab.runner.http.LoopbackHttp.Answer;
import kafkalab.runner.port.LabPort;
import kafkalab.runner.terminal.LabException;
import kafkalab.runner.terminal.Shell;

/**
 * Reaches the process that holds the lab's own cluster, from another terminal.
 */
public final class ControlClient {

	private static final Duration LOOK = Duration.ofSeconds(2);

	/** A broker that comes back first gets what it has missed. */
	private static final Duration CHANGE = Duration.ofSeconds(60);

	/** Everything ends and starts. */
	private static final Duration BEGIN = Duration.ofSeconds(180);

	private final LoopbackHttp http = new LoopbackHttp("127.0.0.1");

	private final LabPort port;

	public ControlClient(LabPort port) {
		this.port = port;
	}

	/**
	 * The brokers, running or stopped; none if the lab's own cluster does not run.
	 */
	public List<BrokerStatus> brokers() {
		try {
			return this.http.get(this.port.number(), "/brokers", LOOK)
				.body()
				.path("brokers")
				.values()
				.stream()
				.map((broker) -> new BrokerStatus(broker.path("id").asInt(0), broker.path("name").asString(""),
						broker.path("port").asInt(0), broker.path("running").asBoolean(false),
						broker.path("failure").stringValue(null)))
				.toList();
		}
		catch (IOException ex) {
			return List.of();
		}
	}

	/**
	 * Stops a broker, and passes on what the cluster says to that.
	 */
	public String stop(String broker) {
		return change(broker, "stop");
	}

	/**
	 * Starts a broker, and passes on what the cluster says to that.
	 */
	public String start(String broker) {
		return change(broker, "start");
	}

	/**
	 * Has the lab begin anew at a section, and passes on the lines on what was done.
	 */
	public List<String> begin(int section) {
		try {
			Answer answer = this.http.post(this.port.number(), "/sections/" + section, BEGIN);
			if (!answer.isOk()) {
				throw new LabException(answer.body().path("detail").asString("The lab does not begin anew."),
						"End it with Ctrl+C in its terminal, then: " + Shell.current().lab("section " + section));
			}
			return answer.body().path("lines").values().stream().map((line) -> line.asString("")).toList();
		}
		catch (IOException ex) {
			throw new LabException(
					"The lab has not begun Section %d within %d s.".formatted(section, BEGIN.toSeconds()),
					"Its terminal says what holds it up.", ex);
		}
	}

	private String change(String broker, String change) {
		try {
			Answer answer = this.http.post(this.port.number(), "/brokers/%s/%s".formatted(broker, change), CHANGE);
			if (!answer.isOk()) {
				throw new LabException(answer.body().path("detail").asString("The cluster refuses to do that."),
						"See what runs: " + Shell.current().lab("status"));
			}
			return answer.body().path("message").asString("Done.");
		}
		catch (IOException ex) {
			throw new LabException("The lab's own cluster does not answer on port %d.".formatted(this.port.number()),
					"Start it with %s. In Docker the brokers are containers: docker stop %s, docker start %s"
						.formatted(Shell.current().lab("up"), broker, broker),
					ex);
		}
	}

}
