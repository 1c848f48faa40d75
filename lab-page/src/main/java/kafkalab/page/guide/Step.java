package kafkalab.page.guide;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Something to do: a heading such as {@code ## 2. Send events} and all below it, up to
 * the next heading of its level.
 */
class Step extends CustomBlock {

	private static final Pattern NUMBERED = Pattern.compile("(\\d+)\\.\\s+(.*)");

	/**
	 * Groups the document's numbered headings with what belongs to them.
	 * @return how many steps there are
	 */
	static int wrapNumberedHeadings(Node document) {
		int steps = 0;
		for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
			if (isHeading(node) && node.getFirstChild() instanceof Text text) {
				Matcher numbered = NUMBERED.matcher(text.getLiteral());
				if (numbered.matches()) {
					text.setLiteral(numbered.group(2));
					text.insertBefore(new Ordinal(numbered.group(1)));
					node = wrap(node);
					steps++;
				}
			}
		}
		return steps;
	}

	private static Step wrap(Node heading) {
		Step step = new Step();
		heading.insertBefore(step);
		step.appendChild(heading);
		while (step.getNext() != null && !isHeading(step.getNext())) {
			step.appendChild(step.getNext());
		}
		return step;
	}

	private static boolean isHeading(Node node) {
		return node instanceof Heading heading && heading.getLevel() <= 2;
	}

	/**
	 * The step's number: still part of the heading's text, and so of its anchor.
	 */
	static class Ordinal extends Text {

		Ordinal(String digits) {
			super(digits + " ");
		}

	}

}
