package kafkalab.page.check;

/**
 * Something about the lab that the reader finds out.
 */
@FunctionalInterface
interface Question {

	Verdict judge(Evidence evidence, String answer);

}
