package kafkalab.producer.guide;

/**
 * One section of the guide, ready to be shown.
 *
 * @param html the section's text, without the title
 * @param steps how many numbered steps it has
 */
public record Section(int number, String title, String html, int steps) {
}
