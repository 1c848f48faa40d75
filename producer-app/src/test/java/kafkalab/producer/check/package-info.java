@NullMarked
package kafkalab.producer.check;

import org.jspecify.annotations.NullMarked;
