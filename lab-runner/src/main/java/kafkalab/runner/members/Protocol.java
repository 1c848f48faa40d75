package kafkalab.runner.members;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import kafkalab.runner.kafka.KafkaCluster;
import kafkalab.runner.kafka.LabAdmin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.config.ConfigResource;

/**
 * The ways in which a member can belong to a group, named as in GROUP_PROTOCOL.
 */
enum Protocol {

	CLASSIC {

		@Override
		void add(Map<String, Object> settings) {
			addForGroups(settings);
			// As soon given up as one of the lab's consumers
			settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 3000);
			settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 500);
		}

	},

	CONSUMER {

		@Override
		void add(Map<String, Object> settings) {
			addForGroups(settings);
			settings.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "consumer");
		}

	},

	SHARE {

		@Override
		void add(Map<String, Object> settings) {
			// Where it begins and when it gives a member up are settings of the group
		}

		@Override
		void prepare(LabAdmin admin, String group) {
			ConfigResource resource = new ConfigResource(ConfigResource.Type.GROUP, group);
			AlterConfigOp earliest = new AlterConfigOp(new ConfigEntry("share.auto.offset.reset", "earliest"),
					AlterConfigOp.OpType.SET);
			admin.ask((kafka) -> kafka.incrementalAlterConfigs(Map.of(resource, List.of(earliest))).all());
		}

	};

	/**
	 * As it is written on the command line.
	 */
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

	abstract void add(Map<String, Object> settings);

	/**
	 * Has a new group begin with the oldest event, where its members cannot ask for that.
	 */
	void prepare(LabAdmin admin, String group) {
	}

	/**
	 * What the client of a member is told; a member has little to do, so its buffers are
	 * small.
	 */
	Map<String, Object> settings(KafkaCluster kafka, String group, String clientId) {
		Map<String, Object> settings = new HashMap<>();
		settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
		settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
		settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 1000);
		settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
		settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 200);
		settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
		settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 256 * 1024);
		settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 64 * 1024);
		settings.put(ConsumerConfig.METRIC_REPORTER_CLASSES_CONFIG, "");
		add(settings);
		settings.putAll(kafka.properties());
		settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
		settings.put(ConsumerConfig.CLIENT_ID_CONFIG, clientId);
		return settings;
	}

	private static void addForGroups(Map<String, Object> settings) {
		settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
		settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
	}

}
