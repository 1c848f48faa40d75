package kafkalab.page.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import kafkalab.page.cluster.ClusterSnapshot.Group;
import kafkalab.page.cluster.ClusterSnapshot.Position;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListGroupsResult;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the groups, their members and how far they have come. Positions are without the
 * end of their partition: {@link Positions} adds it.
 */
final class GroupReader {

	/**
	 * A large cluster is not asked about everything twice a second; living groups first.
	 */
	private static final int MOST_GROUPS = 100;

	private static final Room MEMBERS = new Room(1000, 10);

	private static final Room ASSIGNED = new Room(5000, 5);

	private final GroupColours colours;

	GroupReader(GroupColours colours) {
		this.colours = colours;
	}

	CompletableFuture<PartialAnswer<List<Group>>> read(AdminQueries round, List<Group> previous) {
		ListGroupsResult groups = round.admin()
			.listGroups(new ListGroupsOptions().timeoutMs(AdminQueries.CALL_TIMEOUT_MILLIS));
		return round.ask(Map.of("valid", groups.valid())).thenCompose((answers) -> {
			Collection<GroupListing> listed = answers.get("valid");
			return (listed != null) ? describe(round, listed, previous)
					: CompletableFuture.completedFuture(new PartialAnswer<>(previous, answers.reasons()));
		});
	}

	private CompletableFuture<PartialAnswer<List<Group>>> describe(AdminQueries round, Collection<GroupListing> listed,
			List<Group> previous) {
		Map<String, GroupType> types = types(listed, previous);
		GroupQuestions questions = new GroupQuestions(round.admin(), types);
		var descriptions = round.ask(questions.descriptions());
		var positions = round.ask(questions.positions());
		return descriptions.thenCombine(positions,
				(described, committed) -> assemble(types.keySet(), described, committed, previous));
	}

	/**
	 * The listed groups, and those of the last snapshot: while a coordinator moves to
	 * another broker neither of the two lists its groups, yet they have not gone.
	 */
	private static Map<String, GroupType> types(Collection<GroupListing> listed, List<Group> previous) {
		Map<String, GroupType> types = new TreeMap<>();
		listed.stream()
			.filter(GroupReader::consumes)
			.sorted(Comparator.comparing(GroupReader::isEmpty).thenComparing(GroupListing::groupId))
			.limit(MOST_GROUPS)
			.forEach((group) -> types.put(group.groupId(), group.type().orElse(GroupType.CLASSIC)));
		for (Group group : previous.subList(0, Math.min(previous.size(), MOST_GROUPS))) {
			types.putIfAbsent(group.name(), group.type().equals("share") ? GroupType.SHARE : GroupType.CONSUMER);
		}
		return types;
	}

	/** Others, like Kafka Connect's workers, use the protocol for something else. */
	private static boolean consumes(GroupListing group) {
		GroupType type = group.type().orElse(GroupType.CLASSIC);
		return switch (type) {
			case CONSUMER, SHARE -> true;
			case CLASSIC -> group.protocol().isEmpty() || group.protocol().equals("consumer");
			default -> false;
		};
	}

	private static boolean isEmpty(GroupListing group) {
		return group.groupState().filter(GroupState.EMPTY::equals).isPresent();
	}

	private PartialAnswer<List<Group>> assemble(Collection<String> names,
			PartialAnswers<String, GroupDescription> descriptions, PartialAnswers<String, List<Position>> positions,
			List<Group> previous) {
		Map<String, Group> known = new HashMap<>();
		previous.forEach((group) -> known.put(group.name(), group));
		List<Group> groups = new ArrayList<>();
		Collection<GroupDescription> all = descriptions.values().values();
		int mostMembers = MEMBERS.each(all.stream().map((group) -> group.members().size()).toList());
		int mostAssigned = ASSIGNED.each(all.stream()
			.flatMap((group) -> group.members().stream())
			.map((member) -> member.assignment().size())
			.toList());
		for (String name : names) {
			GroupDescription description = descriptions.get(name);
			Group last = known.get(name);
			if (description != null) {
				List<Position> committed = positions.get(name);
				groups.add(description.bounded(mostMembers, mostAssigned)
					.toGroup(name, this.colours.of(name), (committed != null || last == null)
							? Objects.requireNonNullElse(committed, List.of()) : last.positions()));
			}
			else if (last != null && !isGone(descriptions.failures().get(name))) {
				groups.add(last);
			}
		}
		List<Throwable> failures = new ArrayList<>(descriptions.reasons());
		failures.addAll(positions.reasons());
		failures.removeIf(GroupReader::isGone);
		return new PartialAnswer<>(groups, failures);
	}

	private static boolean isGone(@Nullable Throwable failure) {
		return failure instanceof GroupIdNotFoundException;
	}

}
