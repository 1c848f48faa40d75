package kafkalab.page.check;

import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;

import kafkalab.page.Wording;
import kafkalab.page.cluster.ClusterSnapshot.Group;
import kafkalab.page.cluster.ClusterSnapshot.Partition;
import kafkalab.page.cluster.ClusterSnapshot.Position;
import org.jspecify.annotations.Nullable;

/**
 * How far groups have come: committed positions and lag.
 */
final class PositionFacts {

	private PositionFacts() {
	}

	static void define(Vocabulary vocabulary) {
		vocabulary.fact("{name} lags by {int}", (words) -> (evidence) -> lag(words.text(0), words.number(1), evidence));
		vocabulary.fact("{name} lags", (words) -> (evidence) -> lag(words.text(0), null, evidence));
		vocabulary.fact("{name} has no lag", (words) -> (evidence) -> lag(words.text(0), 0, evidence));
		vocabulary.fact("{name} stands at the beginning of {name}", (words) -> (evidence) -> stands(words.text(0),
				words.text(1), "at the beginning", Partition::begin, evidence));
		vocabulary.fact("{name} stands at the end of {name}",
				(words) -> (evidence) -> stands(words.text(0), words.text(1), "at the end", Partition::end, evidence));
		vocabulary.fact("{name} stands {int} event(s) before the end of each partition of {name}",
				(words) -> (evidence) -> stands(words.text(0), words.text(2),
						Wording.count(words.number(1), "event") + " before the end of each partition",
						(partition) -> Math.max(partition.begin(), partition.end() - words.number(1)), evidence));
	}

	/** The lag of a group over all its partitions, or nothing where none is known. */
	static @Nullable Long lag(String name, Evidence evidence) {
		Group group = evidence.group(name);
		if (group == null) {
			return null;
		}
		List<Position> positions = group.positions()
			.stream()
			.filter((position) -> position.lag() != null || !Objects.equals(position.end(), 0L))
			.toList();
		boolean known = !group.positions().isEmpty()
				&& positions.stream().allMatch((position) -> position.lag() != null);
		return known ? Long.valueOf(positions.stream().mapToLong(PositionFacts::lag).sum()) : null;
	}

	private static long lag(Position position) {
		return (position.lag() != null) ? position.lag() : 0;
	}

	/** Exactly so much, or any at all. */
	private static Verdict lag(String name, @Nullable Integer wanted, Evidence evidence) {
		Long lag = lag(name, evidence);
		if (lag == null) {
			return Verdict.notYet("%s has no committed position yet, so its lag is unknown.".formatted(name),
					"A member has to read something first.");
		}
		boolean holds = (wanted != null) ? lag == wanted.longValue() : lag > 0;
		if (holds) {
			return Verdict.seen((lag == 0) ? "%s has no lag".formatted(name)
					: "%s lags by %s".formatted(name, Wording.count(lag, "event")));
		}
		String next = (wanted != null && lag > wanted) ? WhyNotReceived.advice(name, 0, evidence)
				: "Send events while its members are slow, stopped or stuck, as the step says.";
		return Verdict.notYet((lag == 0) ? "%s has no lag.".formatted(name)
				: "%s lags by %s.".formatted(name, Wording.count(lag, "event")), next);
	}

	private static Verdict stands(String name, String topic, String where, ToLongFunction<Partition> wanted,
			Evidence evidence) {
		for (Partition partition : evidence.partitions(topic)) {
			Long committed = committed(name, topic, partition.partition(), evidence);
			long offset = wanted.applyAsLong(partition);
			if (committed == null) {
				return Verdict.notYet(
						"%s has no committed position in P%d of %s.".formatted(name, partition.partition(), topic),
						"A member has to read it first, or the group's offsets have to be reset.");
			}
			if (committed != offset) {
				return Verdict.notYet("%s stands at offset %d of P%d, not at %d.".formatted(name, committed,
						partition.partition(), offset), "Do as the step says.");
			}
		}
		return evidence.partitions(topic).isEmpty()
				? Verdict.notYet("there is no topic %s.".formatted(topic),
						"Bring the lab to the section's start again, with the command at its beginning.")
				: Verdict.seen("%s stands %s of %s".formatted(name, where, topic));
	}

	private static @Nullable Long committed(String name, String topic, int partition, Evidence evidence) {
		Group group = evidence.group(name);
		return (group == null) ? null
				: group.positions()
					.stream()
					.filter((position) -> position.topic().equals(topic) && position.partition() == partition)
					.map(Position::committed)
					.filter(Objects::nonNull)
					.findFirst()
					.orElse(null);
	}

}
