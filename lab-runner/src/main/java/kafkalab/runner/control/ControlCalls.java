package kafkalab.runner.control;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import kafkalab.embedded.EmbeddedCluster;
import kafkalab.runner.port.LabPorts;
import org.jspecify.annotations.Nullable;

/**
 * All calls of the control server: those about the brokers, and the one about the whole
 * lab.
 */
final class ControlCalls {

	private static final Pattern SECTION = Pattern.compile("/sections/([^/]{1,20})");

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
		return method.equals("POST") ? begin(section.group(1)) : ControlAnswer.onlyAllowed("POST");
	}

	private ControlAnswer begin(String section) {
		if (this.sections == null) {
			return ControlAnswer.problem(409, "Only a cluster",
					"Only the cluster runs here, without the lab's page and consumers: it has no sections.");
		}
		return IntStream.rangeClosed(1, this.sections.count())
			.filter((number) -> Integer.toString(number).equals(section))
			.mapToObj(this.sections.begin()::apply)
			.map((lines) -> ControlAnswer.ok(new Begun(lines)))
			.findFirst()
			.orElse(ControlAnswer.problem(404, "Unknown section",
					"There is no Section %s; the sections are 1 to %d.".formatted(section, this.sections.count())));
	}

	record Begun(List<String> lines) {
	}

}
