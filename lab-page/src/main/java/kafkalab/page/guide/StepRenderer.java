package kafkalab.page.guide;

import java.util.Map;
import java.util.Set;

import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Renders a step as a block with its number in a circle.
 */
class StepRenderer implements NodeRenderer {

	private final HtmlNodeRendererContext context;

	StepRenderer(HtmlNodeRendererContext context) {
		this.context = context;
	}

	@Override
	public Set<Class<? extends Node>> getNodeTypes() {
		return Set.of(Step.class, Step.Ordinal.class);
	}

	@Override
	public void render(Node node) {
		HtmlWriter html = this.context.getWriter();
		if (node instanceof Step.Ordinal ordinal) {
			html.tag("span", Map.of("class", "number"));
			html.text(ordinal.getLiteral().strip());
			html.tag("/span");
			html.raw(" ");
			return;
		}
		html.line();
		html.tag("section", Map.of("class", "step"));
		Children.render(node, this.context);
		html.tag("/section");
		html.line();
	}

}
