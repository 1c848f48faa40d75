package kafkalab.embedded;

import org.jspecify.annotations.Nullable;

/**
 * One of the cluster's brokers, whether it runs and, if it has failed, why.
 */
public record BrokerStatus(int id, String name, int port, boolean running, @Nullable String failure) {
}
