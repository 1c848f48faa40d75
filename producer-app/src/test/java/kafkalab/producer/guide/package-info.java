@NullMarked
package kafkalab.producer.guide;

import org.jspecify.annotations.NullMarked;
