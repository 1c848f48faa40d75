@NullMarked
package kafkalab.producer.consumer;

import org.jspecify.annotations.NullMarked;
