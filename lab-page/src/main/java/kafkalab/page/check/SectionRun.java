package kafkalab.page.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import kafkalab.page.cluster.ClusterSnapshot;
import kafkalab.page.consumer.EventsRead;
import kafkalab.page.consumer.LabConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One section being worked on: its lists of checks take turns.
 */
final class SectionRun {

	private final int section;

	private final Function<Integer, List<OpenList>> lists;

	private List<OpenList> open;

	private int current;

	/** Snapshots to let pass, because they may tell of the time before the turn began. */
	private int stale;

	/**
	 * Create a run at the section's beginning.
	 * @param lists makes the section's lists anew
	 */
	SectionRun(int section, Function<Integer, List<OpenList>> lists) {
		this.section = section;
		this.lists = lists;
		this.open = lists.apply(section);
	}

	/** Starts over. */
	void reset() {
		this.open = this.lists.apply(this.section);
		this.current = 0;
		this.stale = 1;
	}

	/**
	 * Goes on with another list, whether or not those before it have passed.
	 * @return whether there is such a list
	 */
	boolean goOnWith(int list) {
		if (list < 0 || list >= this.open.size()) {
			return false;
		}
		List<OpenList> anew = this.lists.apply(this.section);
		List<OpenList> merged = new ArrayList<>(this.open.subList(0, list));
		merged.addAll(anew.subList(list, anew.size()));
		this.open = merged;
		this.current = list;
		this.stale = 1;
		return true;
	}

	void judge(ClusterSnapshot now, Function<OpenList, Evidence> evidence) {
		if (this.current >= this.open.size() || this.stale-- > 0) {
			return;
		}
		this.stale = 0;
		OpenList list = this.open.get(this.current);
		if (list.before() == null) {
			list.begin(now);
		}
		list.judge(evidence.apply(list));
		if (list.hasPassed()) {
			this.current++;
			this.stale = 1;
		}
	}

	/**
	 * Whether it waits for a snapshot that was taken after the turn of its list began.
	 */
	boolean wantsFreshSnapshot() {
		return this.current < this.open.size() && this.open.get(this.current).before() == null;
	}

	void add(EventsRead events, LabConsumer consumer) {
		if (this.current < this.open.size()) {
			this.open.get(this.current).reads().add(events, consumer);
		}
	}

	/**
	 * Notes what the reader answers.
	 * @param check the number of list and check, such as 2.0
	 * @return whether there is such a check and its turn has come
	 */
	boolean answer(String check, String answer) {
		OpenList list = list(check);
		return list != null && list.answer(Integer.parseInt(check.substring(check.indexOf('.') + 1)), answer);
	}

	private @Nullable OpenList list(String check) {
		if (!check.matches("\\d{1,3}\\.\\d{1,3}")) {
			return null;
		}
		int list = Integer.parseInt(check.substring(0, check.indexOf('.')));
		return (list < this.open.size()) ? this.open.get(list) : null;
	}

	SectionProgress progress() {
		return new SectionProgress(this.section,
				this.open.stream().map((list) -> list.progress(this.open.indexOf(list) == this.current)).toList());
	}

}
