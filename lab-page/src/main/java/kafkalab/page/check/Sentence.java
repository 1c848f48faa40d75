package kafkalab.page.check;

import org.jspecify.annotations.Nullable;

/**
 * A sentence of the guide that can be checked: a fact to come true, or a question to
 * answer.
 */
record Sentence(String text, @Nullable Fact fact, @Nullable Question question) {

	/**
	 * Judges it.
	 * @param answer what the reader has answered last, if it is a question
	 */
	Verdict judge(Evidence evidence, @Nullable String answer) {
		if (this.fact != null) {
			return this.fact.judge(evidence);
		}
		if (this.question == null || answer == null) {
			return Verdict.notYet("it waits for your answer.", "Type it here; the page shows where to look.");
		}
		return this.question.judge(evidence, answer.strip());
	}

}
