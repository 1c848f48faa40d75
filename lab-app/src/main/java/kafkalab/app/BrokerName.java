package kafkalab.app;

/**
 * The names that people use for brokers.
 */
public final class BrokerName {

	private BrokerName() {
	}

	/**
	 * The name of the broker with this id, be it known or not.
	 */
	public static String of(int id) {
		return "kafka" + id;
	}

}
