package kafkalab.tests.guide.script;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is done up to one list of what should be seen, and that list.
 *
 * @param checks the live checks of the list, if it has any
 */
public record Stage(Place place, List<Action> actions, @Nullable CheckList checks, List<Sight> sights) {
}
