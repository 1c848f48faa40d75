package kafkalab.tests;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;

/**
 * What the brokers themselves say about a topic and its groups, asked through the Admin
 * API, in the words in which the picture is read.
 */
final class BrokersWord implements AutoCloseable {

	private final Admin admin;

	BrokersWord(String bootstrapServers) {
		// A question to a broker that has just stopped is soon asked of the other one
		this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers, "request.timeout.ms", "1000",
				"default.api.timeout.ms", "5000", "reconnect.backoff.max.ms", "200"));
	}

	List<String> about(String topic) {
		try {
			return ask(topic);
		}
		catch (ExecutionException ex) {
			throw new AssertionError("The brokers do not answer now", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private List<String> ask(String topic) throws ExecutionException, InterruptedException {
		List<String> words = new ArrayList<>();
		Map<Integer, Long> ends = new TreeMap<>();
		for (TopicPartitionInfo partition : this.admin.describeTopics(List.of(topic))
			.allTopicNames()
			.get()
			.get(topic)
			.partitions()) {
			TopicPartition asked = new TopicPartition(topic, partition.partition());
			ListOffsetsResultInfo end = this.admin.listOffsets(Map.of(asked, OffsetSpec.latest()))
				.partitionResult(asked)
				.get();
			ends.put(partition.partition(), end.offset());
			words.add("P%d ends at %d, led by kafka%d".formatted(partition.partition(), end.offset(),
					partition.leader().id()));
		}
		List<String> groups = this.admin.listGroups().all().get().stream().map((group) -> group.groupId()).toList();
		for (ConsumerGroupDescription group : this.admin.describeConsumerGroups(groups).all().get().values()) {
			words.addAll(about(group, topic, ends));
		}
		return words.stream().sorted().toList();
	}

	private List<String> about(ConsumerGroupDescription group, String topic, Map<Integer, Long> ends)
			throws ExecutionException, InterruptedException {
		Map<TopicPartition, OffsetAndMetadata> committed = this.admin.listConsumerGroupOffsets(group.groupId())
			.partitionsToOffsetAndMetadata()
			.get();
		Map<TopicPartition, String> owners = new HashMap<>();
		group.members()
			.forEach((member) -> member.assignment()
				.topicPartitions()
				.forEach((partition) -> owners.put(partition, name(member))));
		List<String> words = new ArrayList<>();
		group.members()
			.forEach((member) -> words
				.add("%s: %s reads %s".formatted(group.groupId(), name(member), partitions(member))));
		ends.forEach((number, end) -> {
			TopicPartition partition = new TopicPartition(topic, number);
			OffsetAndMetadata position = committed.get(partition);
			String owner = owners.getOrDefault(partition, "");
			if (position != null) {
				words.add("%s P%d: %d, lag %d, read by %s".formatted(group.groupId(), number, position.offset(),
						end - position.offset(), owner));
			}
			else if (!owner.isEmpty()) {
				words.add("%s P%d: , lag , read by %s".formatted(group.groupId(), number, owner));
			}
		});
		return words;
	}

	/**
	 * As the page keys them: our own by their port, others by what the brokers call them.
	 */
	private static String name(MemberDescription member) {
		return member.clientId().startsWith("consumer-") ? member.clientId().substring("consumer-".length())
				: member.consumerId();
	}

	private static String partitions(MemberDescription member) {
		return member.assignment()
			.topicPartitions()
			.stream()
			.map(TopicPartition::partition)
			.sorted()
			.map(String::valueOf)
			.collect(Collectors.joining(","));
	}

	@Override
	public void close() {
		this.admin.close();
	}

}
