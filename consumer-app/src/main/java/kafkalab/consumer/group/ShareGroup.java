package kafkalab.consumer.group;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import kafkalab.consumer.settings.ConsumerSettings;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * What is different in a share group: where it begins is a setting of the group, and its
 * members do not know their partitions; the brokers do.
 */
@Component
class ShareGroup {

	private static final Logger log = LoggerFactory.getLogger(ShareGroup.class);

	private final ConsumerSettings settings;

	private final Brokers brokers;

	ShareGroup(ConsumerSettings settings, Brokers brokers) {
		this.settings = settings;
		this.brokers = brokers;
	}

	void setBeginning() throws InterruptedException {
		ConfigEntry beginning = new ConfigEntry("share.auto.offset.reset",
				this.settings.autoOffsetReset().name().toLowerCase(Locale.ROOT));
		try {
			this.brokers.admin()
				.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.GROUP, this.settings.group()),
						List.of(new AlterConfigOp(beginning, AlterConfigOp.OpType.SET))))
				.all()
				.get();
		}
		catch (ExecutionException ex) {
			Throwable refusal = (ex.getCause() != null) ? ex.getCause() : ex;
			log.warn("Share group {} keeps its own beginning: {}", this.settings.group(), refusal.getMessage());
		}
	}

	/** The partitions of this consumer, if it is a member yet. */
	Optional<Set<Integer>> partitions() {
		String group = this.settings.group();
		return this.brokers.ask((admin) -> admin.describeShareGroups(List.of(group)).describedGroups().get(group))
			.stream()
			.flatMap((description) -> description.members().stream())
			.filter((member) -> member.clientId().equals(this.settings.clientId()))
			.map((member) -> ClientReports.numbers(member.assignment().topicPartitions()))
			.findFirst();
	}

}
