package kafkalab.embedded;

/**
 * One of the cluster's brokers, and whether it runs.
 */
public record BrokerStatus(int id, String name, int port, boolean running) {
}
