@NullMarked
package kafkalab.page.guide;

import org.jspecify.annotations.NullMarked;
