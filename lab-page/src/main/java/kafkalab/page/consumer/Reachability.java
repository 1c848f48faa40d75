package kafkalab.page.consumer;

/**
 * What came of the last attempt to read a consumer's journal.
 */
enum Reachability {

	/** There was none yet. */
	NONE,

	/** The journal answers, and it is the right one. */
	ANSWERING,

	/** Somebody accepts the connection and says nothing. */
	SILENT,

	/** Nobody is there, or another process. */
	GONE

}
