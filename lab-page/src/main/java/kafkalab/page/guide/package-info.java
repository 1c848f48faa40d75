/**
 * The section guide, rendered from Markdown.
 */
@NullMarked
package kafkalab.page.guide;

import org.jspecify.annotations.NullMarked;
