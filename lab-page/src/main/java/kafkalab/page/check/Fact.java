package kafkalab.page.check;

/**
 * Something about the lab that can be seen to hold.
 */
@FunctionalInterface
interface Fact {

	Verdict judge(Evidence evidence);

}
