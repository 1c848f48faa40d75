/**
 * The section guide, rendered from Markdown.
 * <p>
 * May use none of the lab's packages.
 */
@NullMarked
package kafkalab.page.guide;

import org.jspecify.annotations.NullMarked;
