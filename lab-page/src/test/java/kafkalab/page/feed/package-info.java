@NullMarked
package kafkalab.page.feed;

import org.jspecify.annotations.NullMarked;
