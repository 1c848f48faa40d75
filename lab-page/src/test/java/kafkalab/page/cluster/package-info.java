@NullMarked
package kafkalab.page.cluster;

import org.jspecify.annotations.NullMarked;
