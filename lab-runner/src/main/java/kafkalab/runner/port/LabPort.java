package kafkalab.runner.port;

/**
 * A port of the lab.
 *
 * @param owner who listens there
 * @param variable the environment variable that moves it
 * @param number where it is now
 */
public record LabPort(String owner, String variable, int number) {
}
