package kafkalab.runner.bench.result;

/**
 * Of what there were how many when a figure was measured, such as 8 consumers.
 */
public record GrowthPoint(String of, long number) {
}
