@NullMarked
package kafkalab.producer.cluster;

import org.jspecify.annotations.NullMarked;
