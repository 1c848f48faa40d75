/**
 * The page with the results of {@code lab bench}, in plots and a table.
 * <p>
 * May use none of the lab's packages.
 */
@NullMarked
package kafkalab.bench;

import org.jspecify.annotations.NullMarked;
