package kafkalab.runner.control;

import java.util.List;

/**
 * The lab around a cluster, as far as it can begin anew at one of the guide's sections.
 */
@FunctionalInterface
public interface SectionControl {

	/**
	 * Returns when the section's start is reached, and tells in lines what was done.
	 * @param section the section's number
	 * @throws RuntimeException saying why that start could not be reached
	 */
	List<String> begin(int section);

}
