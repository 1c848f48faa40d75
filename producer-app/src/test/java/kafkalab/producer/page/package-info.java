@NullMarked
package kafkalab.producer.page;

import org.jspecify.annotations.NullMarked;
