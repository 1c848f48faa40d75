@NullMarked
package kafkalab.producer.feed;

import org.jspecify.annotations.NullMarked;
