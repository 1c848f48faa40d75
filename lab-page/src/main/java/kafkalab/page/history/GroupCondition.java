package kafkalab.page.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import kafkalab.app.BrokerName;
import kafkalab.page.cluster.ClusterSnapshot.Group;

/**
 * What became of a group as a whole between two snapshots.
 */
final class GroupCondition {

	private GroupCondition() {
	}

	static List<Happening> between(Group last, Group group, Instant at) {
		List<Happening> told = new ArrayList<>();
		if (!last.state().equals(group.state())) {
			told.add(state(group, at));
		}
		if (group.epoch() != null && last.epoch() != null && !group.epoch().equals(last.epoch())) {
			told.add(Happening
				.of(at, Kind.EPOCH, "%s is at epoch %d, after %d.".formatted(group.name(), group.epoch(), last.epoch()))
				.inGroup(group.name())
				.inEpoch(group.epoch()));
		}
		if (group.coordinator() != null && !Objects.equals(group.coordinator(), last.coordinator())) {
			String coordinator = BrokerName.of(group.coordinator());
			told.add(Happening
				.of(at, Kind.COORDINATOR, "%s is the coordinator of %s now.".formatted(coordinator, group.name()))
				.inGroup(group.name())
				.at(coordinator, null));
		}
		return told;
	}

	private static Happening state(Group group, Instant at) {
		return switch (group.state()) {
			case "Stable" ->
				Happening.of(at, Kind.STABLE, "%s is stable.".formatted(group.name())).inGroup(group.name());
			case "Empty", "Dead" ->
				Happening.of(at, Kind.EMPTY, "%s has no members. Its committed positions stay.".formatted(group.name()))
					.inGroup(group.name());
			default ->
				Happening.of(at, Kind.REBALANCING, "%s is rebalancing (%s).".formatted(group.name(), group.state()))
					.inGroup(group.name());
		};
	}

}
