@NullMarked
package kafkalab.page.check;

import org.jspecify.annotations.NullMarked;
