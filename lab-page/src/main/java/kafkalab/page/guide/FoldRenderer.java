package kafkalab.page.guide;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Lets through the two HTML elements that fold a text and drops comments; all other HTML
 * is shown as text.
 */
class FoldRenderer implements NodeRenderer {

	private static final Pattern KNOWN = Pattern.compile("(</?(?:details|summary)>)|<!--.*?-->", Pattern.DOTALL);

	private final HtmlNodeRendererContext context;

	FoldRenderer(HtmlNodeRendererContext context) {
		this.context = context;
	}

	@Override
	public Set<Class<? extends Node>> getNodeTypes() {
		return Set.of(HtmlBlock.class, HtmlInline.class);
	}

	@Override
	public void render(Node node) {
		String source = (node instanceof HtmlBlock block) ? block.getLiteral() : ((HtmlInline) node).getLiteral();
		HtmlWriter html = this.context.getWriter();
		Matcher known = KNOWN.matcher(source);
		int end = 0;
		while (known.find()) {
			html.text(source.substring(end, known.start()));
			if (known.group(1) != null) {
				html.raw(known.group(1));
			}
			end = known.end();
		}
		html.text(source.substring(end));
	}

}
