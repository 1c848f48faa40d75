package kafkalab.runner.control;

import java.util.List;
import java.util.function.IntFunction;

/**
 * The lab around a cluster, as far as it can begin anew at one of the guide's sections.
 *
 * @param count how many sections there are
 * @param begin returns when a section's start is reached, and tells in lines what was
 * done; fails saying why that start could not be reached
 */
public record SectionControl(int count, IntFunction<List<String>> begin) {
}
