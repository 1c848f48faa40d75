package kafkalab.runner.cluster;

import java.nio.file.Path;

import kafkalab.embedded.ControlServer;
import kafkalab.embedded.EmbeddedCluster;
import kafkalab.embedded.LabTopic;
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

	private final EmbeddedCluster cluster;

	private final ControlServer control;

	private LocalCluster(LabPorts ports, EmbeddedCluster cluster, ControlServer control) {
		this.ports = ports;
		this.cluster = cluster;
		this.control = control;
	}

	/**
	 * Starts the cluster, with its data in a temporary folder unless another one is
	 * given.
	 */
	public static LocalCluster start(LabPorts ports, @Nullable Path dataDirectory, Path log) {
		// Before anything logs
		System.setProperty("logback.configurationFile", "logback-cluster.xml");
		System.setProperty("lab.log", log.toString());
		EmbeddedCluster.Builder builder = EmbeddedCluster.builder()
			.ports(ports.kafka1().number(), ports.kafka2().number(), ports.controller().number());
		if (dataDirectory != null) {
			builder.dataDirectory(dataDirectory);
		}
		try {
			EmbeddedCluster cluster = builder.start();
			try {
				return new LocalCluster(ports, cluster, ControlServer.start(cluster, ports.control().number()));
			}
			catch (RuntimeException ex) {
				cluster.close();
				throw ex;
			}
		}
		catch (RuntimeException ex) {
			throw new LabException("The cluster has not started: %s".formatted(ex.getMessage()),
					"Look for the cause with %s or in %s".formatted(Shell.current().lab("doctor"), log), ex);
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
