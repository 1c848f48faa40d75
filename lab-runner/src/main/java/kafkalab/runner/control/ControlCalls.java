package kafkalab.runner.control;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import kafkalab.embedded.EmbeddedCluster;
import kafkalab.runner.port.LabPorts;
import org.jspecify.annotations.Nullable;

/**
 * All calls of the control server: those about the brokers, and the one about the whole
 * lab.
 */
final class ControlCalls {

	private static final Pattern SECTION = Pattern.compile("/sections/(\\d{1,3})");

	private final BrokerControl brokers;

	private final @Nullable SectionControl sections;

	/**
	 * Create the calls for a cluster, which may become another one.
	 * @param sections the lab around the cluster, if there is one
	 */
	ControlCalls(Supplier<EmbeddedCluster> cluster, LabPorts ports, @Nullable SectionControl sections) {
		this.brokers = new BrokerControl(cluster, ports);
		this.sections = sections;
	}

	ControlAnswer answer(String method, String path) {
		Matcher section = SECTION.matcher(path);
		if (!section.matches()) {
			return this.brokers.answer(method, path);
		}
		return method.equals("POST") ? begin(Integer.parseInt(section.group(1))) : ControlAnswer.onlyAllowed("POST");
	}

	private ControlAnswer begin(int section) {
		if (this.sections == null) {
			return ControlAnswer.problem(409, "Only a cluster",
					"Only the cluster runs here, without the lab's page and consumers: it has no sections.");
		}
		return ControlAnswer.ok(new Begun(this.sections.begin(section)));
	}

	record Begun(List<String> lines) {
	}

}
