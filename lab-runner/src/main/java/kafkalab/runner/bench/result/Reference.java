package kafkalab.runner.bench.result;

/**
 * What Kafka's own tool reaches, on the same cluster.
 */
public record Reference(String tool, Samples samples) {
}
