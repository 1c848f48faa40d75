package kafkalab.tests.docker;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * How long these tests wait for a fact: containers on a busy machine take their time, and
 * who is not there yet refuses connections.
 */
final class Patience {

	private Patience() {
	}

	static ConditionFactory await() {
		return Awaitility.await().atMost(Duration.ofSeconds(90)).ignoreExceptions();
	}

}
