package kafkalab.tests.guide.script;

import java.util.List;

/**
 * A list of checks.
 *
 * @param number its number on the page, counted from 0
 */
public record CheckList(Place place, int number, List<Check> checks) {

	public boolean hasQuestion() {
		return this.checks.stream().anyMatch(Check::isQuestion);
	}

}
