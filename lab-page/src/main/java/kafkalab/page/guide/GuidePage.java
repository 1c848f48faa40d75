package kafkalab.page.guide;

/**
 * A page of the guide to look things up in, ready to be shown.
 *
 * @param name its address in the guide, such as glossary
 * @param html its text, without the title
 */
public record GuidePage(String name, String title, String html) {
}
