package kafkalab.page.guide;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Renders checks as list items that the page's script brings to life.
 */
class CheckRenderer implements NodeRenderer {

	private final HtmlNodeRendererContext context;

	CheckRenderer(HtmlNodeRendererContext context) {
		this.context = context;
	}

	@Override
	public Set<Class<? extends Node>> getNodeTypes() {
		return Set.of(CheckBlock.class, CheckBlock.Item.class);
	}

	@Override
	public void render(Node node) {
		if (node instanceof CheckBlock block) {
			render(block);
		}
		else if (node instanceof CheckBlock.Item item) {
			render(item);
		}
	}

	private void render(CheckBlock block) {
		Map<String, String> attributes = new LinkedHashMap<>();
		attributes.put("class", "checks");
		attributes.put("data-list", String.valueOf(block.number()));
		attributes.put("data-state", "waiting");
		if (block.isGiven()) {
			attributes.put("data-given", "");
		}
		HtmlWriter html = this.context.getWriter();
		html.line();
		html.tag("ul", attributes);
		html.line();
		Children.render(block, this.context);
		html.tag("/ul");
		html.line();
	}

	private void render(CheckBlock.Item item) {
		Map<String, String> attributes = new LinkedHashMap<>();
		if (!item.id().isEmpty()) {
			attributes.put("class", "check");
			attributes.put("data-check", item.id());
			attributes.put("data-state", "waiting");
		}
		if (item.isQuestion()) {
			attributes.put("data-question", "");
		}
		HtmlWriter html = this.context.getWriter();
		html.tag("li", attributes);
		for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
			if (child instanceof Paragraph) {
				html.raw("<span class=\"sentence\">");
				Children.render(child, this.context);
				html.raw("</span>");
			}
			else {
				this.context.render(child);
			}
		}
		html.tag("/li");
		html.line();
	}

}
