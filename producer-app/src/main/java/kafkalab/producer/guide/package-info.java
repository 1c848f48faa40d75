/**
 * The section guide, rendered from Markdown.
 */
@NullMarked
package kafkalab.producer.guide;

import org.jspecify.annotations.NullMarked;
