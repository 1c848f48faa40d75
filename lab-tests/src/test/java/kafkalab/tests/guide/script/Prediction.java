package kafkalab.tests.guide.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.commonmark.node.BulletList;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * The answers below a question that the reader is to answer before doing anything.
 */
final class Prediction {

	private static final String RIGHT = "<!-- right -->";

	private Prediction() {
	}

	/**
	 * The right answer, or nothing if the list is not what it should be.
	 */
	static @Nullable String rightAnswer(Place place, @Nullable Node answers, Consumer<String> errors) {
		if (!(answers instanceof BulletList)) {
			errors.accept(place + ": **Predict first.** is not followed by a list of answers.");
			return null;
		}
		List<String> right = new ArrayList<>();
		int all = 0;
		for (Node item = answers.getFirstChild(); item != null; item = item.getNext()) {
			all++;
			Node line = item.getFirstChild();
			if (line != null && line.getLastChild() != null && RIGHT.equals(Markup.comment(line.getLastChild()))) {
				right.add(Markup.plain(line));
			}
		}
		if (all < 2 || all > 4 || right.size() != 1) {
			errors.accept(("%s: **Predict first.** has %d answers, %d of them right. "
					+ "It needs 2 to 4, exactly one of them ending in %s")
				.formatted(place, all, right.size(), RIGHT));
			return null;
		}
		return right.get(0);
	}

}
