package kafkalab.tests.guide;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * The answers to the guide's questions, from the brokers themselves.
 */
final class BrokerAnswers implements AutoCloseable {

	private static final Pattern LEADER = Pattern.compile("Which broker leads P(\\d+) of (\\S+)\\?");

	private static final Pattern COORDINATOR = Pattern.compile("Which broker coordinates (\\S+)\\?");

	private static final Pattern LAG = Pattern.compile("By how many events does (\\S+) lag\\?");

	private final Admin admin;

	BrokerAnswers(String bootstrapServers) {
		this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers, "request.timeout.ms", "1000",
				"default.api.timeout.ms", "5000", "reconnect.backoff.max.ms", "200"));
	}

	/** What is true, and what is not. */
	record Answers(String right, String wrong) {

		static Answers broker(int right) {
			return new Answers("kafka" + right, "kafka" + (3 - right));
		}

	}

	Answers to(String question) {
		try {
			return ask(question);
		}
		catch (ExecutionException ex) {
			throw new AssertionError("The brokers do not answer: " + question, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private Answers ask(String question) throws ExecutionException, InterruptedException {
		Matcher leader = LEADER.matcher(question);
		if (leader.matches()) {
			String topic = leader.group(2);
			return Answers.broker(this.admin.describeTopics(List.of(topic))
				.topicNameValues()
				.get(topic)
				.get()
				.partitions()
				.get(Integer.parseInt(leader.group(1)))
				.leader()
				.id());
		}
		Matcher coordinator = COORDINATOR.matcher(question);
		if (coordinator.matches()) {
			String group = coordinator.group(1);
			return Answers.broker(this.admin.describeConsumerGroups(List.of(group))
				.describedGroups()
				.get(group)
				.get()
				.coordinator()
				.id());
		}
		Matcher lag = LAG.matcher(question);
		if (lag.matches()) {
			long events = lag(lag.group(1));
			return new Answers(String.valueOf(events), String.valueOf(events + 1));
		}
		throw new AssertionError("Nobody knows how to answer: " + question);
	}

	private long lag(String group) throws ExecutionException, InterruptedException {
		long lag = 0;
		Map<TopicPartition, OffsetAndMetadata> committed = this.admin.listConsumerGroupOffsets(group)
			.partitionsToOffsetAndMetadata()
			.get();
		for (Map.Entry<TopicPartition, OffsetAndMetadata> position : committed.entrySet()) {
			lag += this.admin.listOffsets(Map.of(position.getKey(), OffsetSpec.latest()))
				.partitionResult(position.getKey())
				.get()
				.offset() - position.getValue().offset();
		}
		return lag;
	}

	@Override
	public void close() {
		this.admin.close();
	}

}
