package kafkalab.page.check;

import java.util.List;

import kafkalab.page.check.SectionProgress.ListProgress;
import kafkalab.page.cluster.ClusterSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * The checks of one list: they begin together, and what is new to them is what came after
 * that.
 */
final class OpenList {

	private final int number;

	private final boolean given;

	private final List<OpenCheck> checks;

	private ReadLog reads = new ReadLog();

	private @Nullable ClusterSnapshot before;

	OpenList(int number, boolean given, List<Sentence> sentences) {
		this.number = number;
		this.given = given;
		this.checks = sentences.stream().map(OpenCheck::new).toList();
	}

	void begin(ClusterSnapshot snapshot) {
		this.before = snapshot;
	}

	@Nullable ClusterSnapshot before() {
		return this.before;
	}

	ReadLog reads() {
		return this.reads;
	}

	void judge(Evidence evidence) {
		this.checks.forEach((check) -> check.judge(evidence));
		if (hasPassed()) {
			// Thousands of events after a burst, and nothing is judged by them any more
			this.reads = new ReadLog();
		}
	}

	/**
	 * Notes an answer.
	 * @return whether there is such a check and it is open
	 */
	boolean answer(int check, String answer) {
		if (this.before == null || check >= this.checks.size()) {
			return false;
		}
		this.checks.get(check).answer(answer);
		return true;
	}

	boolean hasPassed() {
		return this.checks.stream().allMatch(OpenCheck::hasPassed);
	}

	ListProgress progress(boolean current) {
		String state = (this.before == null) ? "waiting" : hasPassed() ? "passed" : current ? "current" : "waiting";
		return new ListProgress(this.number, this.given, state, this.checks.stream().map(OpenCheck::progress).toList());
	}

}
