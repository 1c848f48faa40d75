package kafkalab.page.history;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

import kafkalab.page.cluster.ClusterSnapshot.Assigned;
import kafkalab.page.history.GroupOwnership.Lane;
import kafkalab.page.history.GroupOwnership.Stretch;
import kafkalab.page.history.GroupWorld.Protocol;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the account with groups that are made up by chance, ten times a second.
 */
class OwnershipOracleTests {

	private static final int SEEDS = 50;

	private static final long LENGTH_MS = 60_000;

	private static final long STEP_MS = 100;

	/** Older than any word that is still to be heard, and than a death to be noticed. */
	private static final long SETTLED_MS = 2000;

	/**
	 * What members say themselves is right to the millisecond; that one died or was
	 * expelled the next listing tells, after 450 ms at most. Of strangers all is told by
	 * listings, and they hear of a rebalance 200 ms later than the listing does: for as
	 * long around each change of hands the account may not know better.
	 */
	@ParameterizedTest
	@CsvSource({ "EAGER, false, 450", "NEW, false, 450", "EAGER, true, 660", "NEW, true, 660" })
	void theAccountSaysWhoReallyReads(Protocol protocol, boolean strangers, long tolerance) {
		long compared = LongStream.range(0, SEEDS).map((seed) -> run(seed, protocol, strangers, tolerance)).sum();
		assertThat(compared).isGreaterThan(SEEDS * GroupWorld.PARTITIONS * LENGTH_MS / STEP_MS / 2);
	}

	private static long run(long seed, Protocol protocol, boolean strangers, long tolerance) {
		GroupWorld world = new GroupWorld(seed, protocol, strangers);
		long compared = 0;
		for (long now = SETTLED_MS; now < LENGTH_MS; now += STEP_MS) {
			world.until(now);
			long at = now - SETTLED_MS;
			for (int partition = 0; partition < GroupWorld.PARTITIONS; partition++) {
				Set<String> told = readers(world.ownership.of("g"), partition, GroupWorld.at(at));
				if (told != null) {
					int number = partition;
					assertThat(LongStream.rangeClosed(at - tolerance, at + tolerance)
						.anyMatch((moment) -> world.readers(number, moment).equals(told))
							|| (strangers && world.changes(number, at - tolerance, at + tolerance)))
						.as("run %d of %s, P%d at %d ms: the account says %s, and it is %s", seed, protocol, partition,
								at, told, world.readers(partition, at))
						.isTrue();
					compared++;
				}
			}
		}
		return compared;
	}

	/** Nothing where the account says that it does not know. */
	private static @Nullable Set<String> readers(GroupOwnership account, int partition, Instant at) {
		Set<String> readers = new TreeSet<>();
		for (Lane lane : account.lanes()) {
			for (Stretch stretch : lane.stretches()) {
				boolean then = (stretch.from() == null || !stretch.from().isAfter(at))
						&& (stretch.to() == null || stretch.to().isAfter(at));
				if (then && stretch.partitions().contains(new Assigned("t", partition))) {
					if (stretch.kind() == Holding.UNKNOWN) {
						return null;
					}
					if (stretch.kind() == Holding.OWNS) {
						readers.add(lane.member());
					}
				}
			}
		}
		return readers;
	}

}
