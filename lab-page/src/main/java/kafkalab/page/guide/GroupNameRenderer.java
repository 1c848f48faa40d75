package kafkalab.page.guide;

import java.util.Map;
import java.util.Set;

import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Renders inline code; a group's name carries the group's colour and letter.
 */
class GroupNameRenderer implements NodeRenderer {

	private final HtmlNodeRendererContext context;

	GroupNameRenderer(HtmlNodeRendererContext context) {
		this.context = context;
	}

	@Override
	public Set<Class<? extends Node>> getNodeTypes() {
		return Set.of(Code.class);
	}

	@Override
	public void render(Node node) {
		String code = ((Code) node).getLiteral();
		HtmlWriter html = this.context.getWriter();
		GroupName.find(code).ifPresentOrElse((group) -> {
			html.tag("code", Map.of("class", "group " + group.cssClass()));
			html.raw("<span class=\"letter\" aria-hidden=\"true\">" + group.letter() + "</span>");
		}, () -> html.tag("code"));
		html.text(code);
		html.tag("/code");
	}

}
