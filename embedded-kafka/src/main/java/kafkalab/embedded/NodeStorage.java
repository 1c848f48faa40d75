package kafkalab.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import org.apache.kafka.metadata.storage.Formatter;

/**
 * The directory in which a node keeps its data.
 */
record NodeStorage(int id, String name, Properties settings) {

	/**
	 * Makes it usable for Kafka, unless an earlier run has done so.
	 */
	void format(String clusterId) {
		String directory = this.settings.getProperty("log.dir");
		Formatter formatter = new Formatter().setNodeId(this.id)
			.setClusterId(clusterId)
			.addDirectory(directory)
			.setMetadataLogDirectory(directory)
			.setControllerListenerName(this.settings.getProperty("controller.listener.names"))
			.setIgnoreFormatted(true)
			.setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
		try {
			formatter.run();
		}
		catch (Exception ex) {
			throw new IllegalStateException("%s cannot use %s: %s".formatted(this.name, directory, ex.getMessage()),
					ex);
		}
	}

}
