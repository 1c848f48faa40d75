package kafkalab.page.consumer;

/**
 * Published when a consumer that is long gone makes room for another one.
 *
 * @param key the key of the consumer
 */
public record ConsumerForgotten(String key) {
}
