package kafkalab.page.history;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What happened lately: no more than so many things, and no more than can be told at
 * once, however much each of them says. Not safe for use by several threads at once.
 */
public final class RecentHappenings {

	/** About the characters that all of them together take. */
	private static final int MOST_WEIGHT = 1_000_000;

	private final int most;

	/** The newest last. */
	private final Deque<Happening> happenings = new ArrayDeque<>();

	private long weight;

	public RecentHappenings(int most) {
		this.most = most;
	}

	public void add(Happening happening) {
		this.happenings.addLast(happening);
		this.weight += weight(happening);
		while (this.happenings.size() > this.most || (this.weight > MOST_WEIGHT && this.happenings.size() > 1)) {
			this.weight -= weight(this.happenings.removeFirst());
		}
	}

	private static long weight(Happening happening) {
		long names = happening.partitions().stream().mapToLong((partition) -> 40L + partition.topic().length()).sum();
		return 500 + happening.text().length() + names;
	}

	/** The oldest first. */
	public List<Happening> all() {
		return List.copyOf(this.happenings);
	}

}
