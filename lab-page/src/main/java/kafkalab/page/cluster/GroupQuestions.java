package kafkalab.page.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import kafkalab.page.cluster.ClusterSnapshot.Position;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClassicGroupsOptions;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeShareGroupsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsResult;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListShareGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListShareGroupOffsetsResult;
import org.apache.kafka.clients.admin.ListShareGroupOffsetsSpec;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.KafkaFuture;

/**
 * Asks about each group with the calls that its type needs, all groups of a type at once.
 */
record GroupQuestions(Admin admin, Map<String, GroupType> groups) {

	Map<String, KafkaFuture<GroupDescription>> descriptions() {
		Map<String, KafkaFuture<GroupDescription>> questions = new HashMap<>();
		List<String> classic = ofType(GroupType.CLASSIC);
		if (!classic.isEmpty()) {
			this.admin
				.describeClassicGroups(classic,
						new DescribeClassicGroupsOptions().timeoutMs(AdminQueries.CALL_TIMEOUT_MILLIS))
				.describedGroups()
				.forEach((name, group) -> questions.put(name, group.thenApply(GroupDescription::of)));
		}
		List<String> consumer = ofType(GroupType.CONSUMER);
		if (!consumer.isEmpty()) {
			this.admin
				.describeConsumerGroups(consumer,
						new DescribeConsumerGroupsOptions().timeoutMs(AdminQueries.CALL_TIMEOUT_MILLIS))
				.describedGroups()
				.forEach((name, group) -> questions.put(name, group.thenApply(GroupDescription::of)));
		}
		List<String> share = ofType(GroupType.SHARE);
		if (!share.isEmpty()) {
			this.admin
				.describeShareGroups(share,
						new DescribeShareGroupsOptions().timeoutMs(AdminQueries.CALL_TIMEOUT_MILLIS))
				.describedGroups()
				.forEach((name, group) -> questions.put(name, group.thenApply(GroupDescription::of)));
		}
		return questions;
	}

	Map<String, KafkaFuture<List<Position>>> positions() {
		Map<String, KafkaFuture<List<Position>>> questions = new HashMap<>();
		List<String> share = ofType(GroupType.SHARE);
		List<String> others = this.groups.keySet().stream().filter((name) -> !share.contains(name)).toList();
		if (!others.isEmpty()) {
			ListConsumerGroupOffsetsResult result = this.admin.listConsumerGroupOffsets(
					all(others, new ListConsumerGroupOffsetsSpec()),
					new ListConsumerGroupOffsetsOptions().timeoutMs(AdminQueries.CALL_TIMEOUT_MILLIS));
			others.forEach((name) -> questions.put(name,
					result.partitionsToOffsetAndMetadata(name).thenApply(Positions::committed)));
		}
		if (!share.isEmpty()) {
			ListShareGroupOffsetsResult result = this.admin.listShareGroupOffsets(
					all(share, new ListShareGroupOffsetsSpec()),
					new ListShareGroupOffsetsOptions().timeoutMs(AdminQueries.CALL_TIMEOUT_MILLIS));
			share.forEach(
					(name) -> questions.put(name, result.partitionsToOffsetInfo(name).thenApply(Positions::shared)));
		}
		return questions;
	}

	private List<String> ofType(GroupType type) {
		return this.groups.entrySet()
			.stream()
			.filter((group) -> group.getValue() == type)
			.map(Map.Entry::getKey)
			.toList();
	}

	private static <T> Map<String, T> all(List<String> names, T spec) {
		return names.stream().collect(Collectors.toMap(Function.identity(), (unused) -> spec));
	}

}
