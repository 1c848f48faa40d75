package kafkalab.embedded;

import java.util.Collection;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;

import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.FaultHandlerFactory;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server;
import kafka.server.SharedServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.raft.QuorumConfig;
import org.apache.kafka.server.ServerSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Tuple2;

/**
 * Kafka's own server, of the parts that {@link KafkaRaftServer} is made of: that one
 * tells nobody what it knows of the topics, nor that it has failed.
 */
interface NodeServer {

	void start();

	void stop();

	/**
	 * Whether the server has heard of all these topics.
	 */
	boolean knows(Collection<String> topics);

	static NodeServer of(Properties settings, FaultHandlerFactory faults) {
		KafkaConfig config = new KafkaConfig(settings, false);
		Logger logger = LoggerFactory.getLogger(NodeServer.class);
		Tuple2<MetaPropertiesEnsemble, BootstrapMetadata> metadata = KafkaRaftServer.initializeLogDirs(config, logger,
				"");
		SharedServer shared = new SharedServer(config, metadata._1(), Time.SYSTEM,
				Server.initializeMetrics(config, Time.SYSTEM, metadata._1().clusterId().orElseThrow()),
				CompletableFuture.completedFuture(QuorumConfig.parseVoterConnections(config.quorumConfig().voters())),
				QuorumConfig.parseBootstrapServers(config.quorumConfig().bootstrapServers()), faults,
				ServerSocketFactory.INSTANCE);
		return settings.getProperty("process.roles").equals("controller")
				? new Controller(new ControllerServer(shared, KafkaRaftServer.configSchema(), metadata._2()))
				: new Broker(new BrokerServer(shared));
	}

	/**
	 * Keeps what is known of brokers and topics.
	 */
	record Controller(ControllerServer server) implements NodeServer {

		@Override
		public void start() {
			this.server.startup();
		}

		@Override
		public void stop() {
			this.server.shutdown();
		}

		@Override
		public boolean knows(Collection<String> topics) {
			return topics.stream().allMatch(this.server.metadataCache()::contains);
		}

	}

	/**
	 * Keeps and serves events.
	 */
	record Broker(BrokerServer server) implements NodeServer {

		@Override
		public void start() {
			this.server.startup();
		}

		@Override
		public void stop() {
			this.server.shutdown();
		}

		@Override
		public boolean knows(Collection<String> topics) {
			return topics.stream().allMatch(this.server.metadataCache()::contains);
		}

	}

}
