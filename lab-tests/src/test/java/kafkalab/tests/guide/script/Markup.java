package kafkalab.tests.guide.script;

import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * A piece of Markdown in one line: as it is written, or as it reads.
 */
public final class Markup {

	private Markup() {
	}

	/**
	 * The text with its bold and code marks.
	 */
	static String written(Node parent) {
		return upTo(parent, null).strip();
	}

	/**
	 * The text before one of its parts, with its bold and code marks.
	 */
	static String upTo(Node parent, @Nullable Node end) {
		StringBuilder text = new StringBuilder();
		for (Node node = parent.getFirstChild(); node != null && node != end; node = node.getNext()) {
			String inner = upTo(node, null);
			text.append(node instanceof StrongEmphasis ? "**" + inner + "**"
					: node instanceof Code code ? "`" + code.getLiteral() + "`" : leaf(node) + inner);
		}
		return text.toString();
	}

	/**
	 * The text alone.
	 */
	public static String plain(Node parent) {
		StringBuilder text = new StringBuilder();
		for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
			text.append(node instanceof Code code ? code.getLiteral() : leaf(node) + plain(node));
		}
		return text.toString().strip();
	}

	private static String leaf(Node node) {
		if (node instanceof Text text) {
			return text.getLiteral();
		}
		return (node instanceof SoftLineBreak || node instanceof HardLineBreak) ? " " : "";
	}

	static @Nullable String comment(Node node) {
		return (node instanceof HtmlInline html) ? html.getLiteral() : null;
	}

}
