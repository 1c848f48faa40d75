@NullMarked
package kafkalab.page.history;

import org.jspecify.annotations.NullMarked;
