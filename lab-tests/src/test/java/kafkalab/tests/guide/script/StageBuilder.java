package kafkalab.tests.guide.script;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Gathers what is done until there is something to see.
 */
final class StageBuilder {

	private final List<Stage> stages = new ArrayList<>();

	private List<Action> actions = new ArrayList<>();

	void add(Action action) {
		this.actions.add(action);
	}

	/**
	 * Ends the stage; returns what is wrong with it.
	 */
	List<String> see(Place place, @Nullable CheckList checks, List<Sight> sights) {
		boolean answered = this.actions.stream().anyMatch(Action.Answer.class::isInstance);
		boolean asked = checks != null && checks.hasQuestion();
		List<String> wrong = new ArrayList<>();
		if (this.actions.stream().allMatch(Action.Predict.class::isInstance)) {
			wrong.add("before this list nothing is done");
		}
		if (asked != answered) {
			wrong.add(asked ? "a question here, and no \"Answer the question below.\" in the **Do.** before"
					: "\"Answer the question below.\", and no question in the list");
		}
		this.stages.add(new Stage(place, this.actions, checks, sights));
		this.actions = new ArrayList<>();
		return wrong;
	}

	boolean hasBegun() {
		return !this.stages.isEmpty() || !this.actions.isEmpty();
	}

	/**
	 * What is done at the very end, when all has been seen, is a stage as well.
	 */
	void end() {
		if (!this.actions.isEmpty()) {
			this.stages.add(new Stage(this.actions.get(0).place(), this.actions, null, List.of()));
		}
	}

	List<Stage> built() {
		return List.copyOf(this.stages);
	}

}
