package kafkalab.page.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import kafkalab.page.cluster.ClusterSnapshot.Assigned;
import org.jspecify.annotations.Nullable;

/**
 * Who has read what in a group, and when; published when it has changed. Everything that
 * the lab tells of ownership is told from this.
 *
 * @param lanes a member each, in the order of their keys
 * @param gaps when partitions had no reader, the oldest first; none in a share group
 * @param unrest when the group was rebalancing
 */
public record GroupOwnership(String group, List<Lane> lanes, List<Gap> gaps, List<Period> unrest) {

	public GroupOwnership {
		lanes = List.copyOf(lanes);
		gaps = List.copyOf(gaps);
		unrest = List.copyOf(unrest);
	}

	/** Nobody has told anything of this group. */
	public static GroupOwnership unknown(String group) {
		return new GroupOwnership(group, List.of(), List.of(), List.of());
	}

	/** What a member reads now. */
	public SortedSet<Assigned> readBy(String member) {
		return new TreeSet<>(now(member).filter((stretch) -> stretch.kind() == Holding.OWNS)
			.map(Stretch::partitions)
			.orElse(List.of()));
	}

	/** How a member stands now, if it is one. */
	Optional<Stretch> now(String member) {
		return this.lanes.stream()
			.filter((lane) -> lane.member().equals(member))
			.flatMap((lane) -> lane.stretches().stream())
			.filter((stretch) -> stretch.to() == null)
			.findFirst();
	}

	/**
	 * A member's time in its group.
	 *
	 * @param member its key
	 * @param name what people call it
	 */
	public record Lane(String member, String name, List<Stretch> stretches) {
	}

	/**
	 * A while in which a member stood the same.
	 *
	 * @param from nothing for one that had begun before anybody looked
	 * @param to nothing while it lasts
	 */
	public record Stretch(@Nullable Instant from, @Nullable Instant to, Holding kind, List<Assigned> partitions,
			Witness witness) {

		Stretch until(@Nullable Instant end) {
			return new Stretch(this.from, end, this.kind, this.partitions, this.witness);
		}

		boolean saysTheSameAs(Stretch other) {
			return this.kind == other.kind && this.partitions.equals(other.partitions);
		}

	}

	/**
	 * A while in which partitions had no reader, all of them about equally long.
	 *
	 * @param to nothing while it lasts
	 * @param ms the longest of their waits; nothing while it lasts
	 */
	public record Gap(Instant from, @Nullable Instant to, List<Assigned> partitions, @Nullable Long ms) {

		static Gap of(Instant from, @Nullable Instant to, Assigned partition) {
			return new Gap(from, to, List.of(partition),
					(to != null) ? (Long) Duration.between(from, to).toMillis() : null);
		}

	}

	/**
	 * A while.
	 *
	 * @param to nothing while it lasts
	 */
	public record Period(Instant from, @Nullable Instant to) {
	}

}
