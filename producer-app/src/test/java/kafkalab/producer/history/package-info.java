@NullMarked
package kafkalab.producer.history;

import org.jspecify.annotations.NullMarked;
