package kafkalab.runner.bench.lab;

import java.util.List;
import java.util.Map;

import kafkalab.runner.kafka.KafkaCluster;
import kafkalab.runner.kafka.LabAdmin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.errors.ApiException;

/**
 * A group as the brokers see it.
 */
public final class GroupWatch implements AutoCloseable {

	private final LabAdmin admin;

	private final String group;

	public GroupWatch(String servers, String group) {
		this.admin = LabAdmin.of(new KafkaCluster(servers, Map.of(), ""));
		this.group = group;
	}

	String group() {
		return this.group;
	}

	/**
	 * How many partitions a member owns; none if it is none.
	 */
	int partitions(String clientId) {
		try {
			ConsumerGroupDescription description = this.admin
				.ask((kafka) -> kafka.describeConsumerGroups(List.of(this.group)).describedGroups().get(this.group));
			return description.members()
				.stream()
				.filter((member) -> member.clientId().equals(clientId))
				.mapToInt((member) -> member.assignment().topicPartitions().size())
				.sum();
		}
		catch (ApiException ex) {
			// There is no such group yet, or its coordinator is not found
			return 0;
		}
	}

	@Override
	public void close() {
		this.admin.close();
	}

}
