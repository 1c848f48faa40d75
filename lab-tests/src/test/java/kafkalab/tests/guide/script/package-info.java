/**
 * What a section of the guide has its reader do and see, read from its Markdown.
 */
@NullMarked
package kafkalab.tests.guide.script;

import org.jspecify.annotations.NullMarked;
