package kafkalab.tests.guide.script;

/**
 * A sentence that the page holds against the running lab.
 *
 * @param text the sentence, without its markup
 */
public record Check(Place place, String text) {

	/** Whether the reader has to answer it. */
	public boolean isQuestion() {
		return this.text.endsWith("?");
	}

}
