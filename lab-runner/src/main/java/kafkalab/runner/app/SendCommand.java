package kafkalab.runner.app;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import kafkalab.runner.http.LoopbackHttp.Answer;
import kafkalab.runner.kafka.LabTopics;
import kafkalab.runner.port.LabPorts;
import kafkalab.runner.port.PortHolders;
import kafkalab.runner.terminal.LabException;
import kafkalab.runner.terminal.Shell;
import kafkalab.runner.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/**
 * {@code lab send}: has the producer send any text, and shows the receipt.
 */
@Command(name = "send", description = "Send a text to a topic through the producer.",
		footer = { "", "Without key and partition, the partitions take turns." })
public final class SendCommand implements Callable<Integer> {

	/** The producer itself gives up sooner and says why. */
	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Map<String, String> environment;

	private final Terminal terminal;

	@Parameters(index = "0", paramLabel = "TOPIC", description = "Where to, such as my-topic.")
	private String topic = "";

	@Parameters(index = "1", paramLabel = "TEXT", description = "What to send; in \"quotes\" if there are blanks.")
	private String text = "";

	@Option(names = "--key", paramLabel = "K", description = "Its key: the same key, the same partition.")
	private @Nullable String key;

	@Option(names = "--partition", paramLabel = "N", description = "The partition, whatever the key.")
	private @Nullable Integer partition;

	public SendCommand(Map<String, String> environment, Terminal terminal) {
		this.environment = environment;
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		LabTopics.requireNotKafkas(this.topic);
		int port = LabPorts.of(this.environment).producer().number();
		Answer answer = send(port);
		if (!answer.isOk()) {
			throw new LabException(answer.body().path("detail").asString("The producer refuses to send that."),
					"See which topics there are, and whether the brokers run: " + Shell.current().lab("status"));
		}
		this.terminal.say(receipt(answer.body()));
		return 0;
	}

	private Answer send(int port) {
		Map<String, Object> message = new LinkedHashMap<>();
		message.put("topic", this.topic);
		message.put("value", this.text);
		if (this.key != null) {
			message.put("key", this.key);
		}
		if (this.partition != null) {
			message.put("partition", this.partition);
		}
		try {
			return new AppClient(this.environment).post(port, "/send-message", message, PATIENCE);
		}
		catch (IOException ex) {
			LocalConsumers.requireNotSuspended(PortHolders.ofThisSystem(), port);
			throw new LabException("No producer answers on port %d.".formatted(port),
					"Start the lab with %s; where its producer has another port, set PRODUCER_PORT here as well."
						.formatted(Shell.current().lab("up")),
					ex);
		}
	}

	private static String receipt(JsonNode receipt) {
		String why = receipt.path("why").asString("");
		return "Stored in %s, partition %d, offset %d, on %s%s.".formatted(receipt.path("topic").asString(""),
				receipt.path("partition").asInt(0), receipt.path("offset").asLong(0),
				receipt.path("broker").asString(""), why.isEmpty() ? "" : ": because " + why);
	}

}
