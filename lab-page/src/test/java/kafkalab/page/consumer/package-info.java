@NullMarked
package kafkalab.page.consumer;

import org.jspecify.annotations.NullMarked;
