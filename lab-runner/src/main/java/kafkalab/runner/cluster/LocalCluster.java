package kafkalab.runner.cluster;

import java.nio.file.Path;

import kafkalab.embedded.EmbeddedCluster;
import kafkalab.embedded.EmbeddedClusterBuilder;
import kafkalab.embedded.LabTopic;
import kafkalab.runner.control.ControlServer;
import kafkalab.runner.control.SectionControl;
import kafkalab.runner.port.LabPorts;
import kafkalab.runner.terminal.LabException;
import kafkalab.runner.terminal.Shell;
import kafkalab.runner.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * The lab's own cluster in this process, and the door by which other terminals reach it.
 */
public final class LocalCluster implements AutoCloseable {

	private final LabPorts ports;

	private volatile EmbeddedCluster cluster;

	private final ControlServer control;

	private final Terminal terminal;

	private LocalCluster(LabPorts ports, EmbeddedCluster cluster, @Nullable SectionControl sections,
			Terminal terminal) {
		this.ports = ports;
		this.cluster = cluster;
		this.terminal = terminal;
		this.cluster.onFailure(this::tell);
		this.control = ControlServer.start(() -> this.cluster, ports, sections);
	}

	/**
	 * Starts the cluster, with its data in a temporary folder unless another one is
	 * given.
	 */
	public static LocalCluster start(LabPorts ports, @Nullable Path dataDirectory, Path log, Terminal terminal) {
		return start(ports, dataDirectory, null, log, terminal);
	}

	/**
	 * Starts the cluster of a lab that can begin anew.
	 */
	public static LocalCluster start(LabPorts ports, SectionControl sections, Path log, Terminal terminal) {
		return start(ports, null, sections, log, terminal);
	}

	private static LocalCluster start(LabPorts ports, @Nullable Path dataDirectory, @Nullable SectionControl sections,
			Path log, Terminal terminal) {
		// Before anything logs
		System.setProperty("logback.configurationFile", "logback-cluster.xml");
		System.setProperty("lab.log", log.toString());
		EmbeddedClusterBuilder builder = builder(ports);
		if (dataDirectory != null) {
			builder.dataDirectory(dataDirectory);
		}
		try {
			EmbeddedCluster cluster = builder.start();
			try {
				return new LocalCluster(ports, cluster, sections, terminal);
			}
			catch (RuntimeException ex) {
				cluster.close();
				throw ex;
			}
		}
		catch (LabException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			throw notStarted(ex, Shell.current().lab("doctor") + " or in " + log);
		}
	}

	private static EmbeddedClusterBuilder builder(LabPorts ports) {
		return EmbeddedCluster.builder()
			.ports(ports.kafka1().number(), ports.kafka2().number(), ports.controller().number());
	}

	private static LabException notStarted(RuntimeException cause, String places) {
		return new LabException("The cluster has not started: %s".formatted(cause.getMessage()),
				"Look for the cause with " + places, cause);
	}

	private void tell(String node, String reason) {
		this.terminal.warn("%s has failed: %s".formatted(node, reason));
		this.terminal.warn(node.equals("controller") ? "End the lab with Ctrl+C, mend that, and start it again."
				: "Mend that, then: " + Shell.current().lab("broker start " + node));
	}

	/**
	 * Puts a new cluster with empty topics in the place of this one.
	 */
	public void renew() {
		this.cluster.close();
		try {
			this.cluster = builder(this.ports).start();
			this.cluster.onFailure(this::tell);
		}
		catch (RuntimeException ex) {
			throw notStarted(ex, Shell.current().lab("doctor"));
		}
	}

	/**
	 * What has been started, in a line.
	 */
	public String summary() {
		return "kafka1 :%d, kafka2 :%d, controller :%d, %s".formatted(this.ports.kafka1().number(),
				this.ports.kafka2().number(), this.ports.controller().number(),
				Terminal.count(LabTopic.defaults().size(), "topic"));
	}

	@Override
	public void close() {
		this.control.close();
		this.cluster.close();
	}

}
