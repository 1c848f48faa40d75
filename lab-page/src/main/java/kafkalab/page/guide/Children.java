package kafkalab.page.guide;

import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/**
 * What is inside a node, rendered as usual, for renderers that only put something around
 * it.
 */
final class Children {

	private Children() {
	}

	static void render(Node parent, HtmlNodeRendererContext context) {
		for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
			context.render(child);
		}
	}

}
