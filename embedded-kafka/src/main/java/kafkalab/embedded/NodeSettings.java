package kafkalab.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;

/**
 * Kafka's settings for each node: those of {@code node.properties} and
 * {@code broker.properties}, and what differs from run to run.
 */
record NodeSettings(NodePorts ports, Path directory, boolean ipv6) {

	static final int CONTROLLER_ID = 3;

	Properties controller() {
		Properties settings = node(CONTROLLER_ID, "controller");
		settings.setProperty("process.roles", "controller");
		settings.setProperty("listeners", "CONTROLLER://" + controllerAddress());
		return settings;
	}

	Properties broker(int id, String name, int port) {
		Properties settings = node(id, name);
		load(settings, "broker.properties");
		settings.setProperty("listeners", "LOOPBACK://127.0.0.1:" + port);
		settings.setProperty("advertised.listeners", "LOOPBACK://localhost:" + port);
		if (this.ipv6) {
			// Where localhost is ::1 first, a client that finds nobody there complains
			// (librdkafka) or loses seconds (Windows) before it tries 127.0.0.1
			settings.merge("listeners", ",LOOPBACK6://[::1]:" + port, NodeSettings::append);
			settings.merge("advertised.listeners", ",LOOPBACK6://localhost:" + port, NodeSettings::append);
		}
		return settings;
	}

	private Properties node(int id, String name) {
		Properties settings = new Properties();
		load(settings, "node.properties");
		settings.setProperty("node.id", String.valueOf(id));
		settings.setProperty("log.dir", this.directory.resolve(name).toString());
		settings.setProperty("controller.quorum.voters", CONTROLLER_ID + "@" + controllerAddress());
		return settings;
	}

	private String controllerAddress() {
		return "127.0.0.1:" + this.ports.controller();
	}

	private static Object append(Object first, Object second) {
		return first.toString() + second;
	}

	private static void load(Properties settings, String resource) {
		try (InputStream stream = NodeSettings.class.getResourceAsStream(resource)) {
			settings.load(Objects.requireNonNull(stream));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(resource, ex);
		}
	}

}
