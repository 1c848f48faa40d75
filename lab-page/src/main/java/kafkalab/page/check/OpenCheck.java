package kafkalab.page.check;

import java.time.Instant;

import kafkalab.page.check.CheckProgress.State;
import org.jspecify.annotations.Nullable;

/**
 * A check while a section is being worked on: once passed, it stays passed.
 */
final class OpenCheck {

	private final Sentence sentence;

	private @Nullable Verdict verdict;

	private @Nullable Instant passedAt;

	private @Nullable String answer;

	OpenCheck(Sentence sentence) {
		this.sentence = sentence;
	}

	void judge(Evidence evidence) {
		if (this.passedAt != null) {
			return;
		}
		this.verdict = this.sentence.judge(evidence, this.answer);
		if (this.verdict.holds()) {
			this.passedAt = evidence.now().at();
		}
	}

	void answer(String answer) {
		this.answer = answer;
	}

	boolean hasPassed() {
		return this.passedAt != null;
	}

	CheckProgress progress() {
		boolean question = this.sentence.question() != null;
		Verdict judged = this.verdict;
		if (judged == null) {
			return new CheckProgress(this.sentence.text(), State.WAITING, null, null, null, null, question);
		}
		return judged.holds()
				? new CheckProgress(this.sentence.text(), State.PASSED, judged.words(), this.passedAt, null, null,
						question)
				: new CheckProgress(this.sentence.text(), State.OPEN, null, null, judged.words(), judged.next(),
						question);
	}

}
