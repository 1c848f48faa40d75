package kafkalab.page.guide;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Renders images so that they open large: as a link, or in a dialog with the page's
 * script.
 */
class ImageRenderer implements NodeRenderer {

	private final HtmlNodeRendererContext context;

	ImageRenderer(HtmlNodeRendererContext context) {
		this.context = context;
	}

	@Override
	public Set<Class<? extends Node>> getNodeTypes() {
		return Set.of(Image.class);
	}

	@Override
	public void render(Node node) {
		Image image = (Image) node;
		Map<String, String> attributes = new LinkedHashMap<>();
		attributes.put("src", image.getDestination());
		attributes.put("alt", PlainText.of(image));
		HtmlWriter html = this.context.getWriter();
		html.tag("large-image");
		html.tag("a", Map.of("href", image.getDestination()));
		html.tag("img", attributes);
		html.tag("/a");
		html.tag("/large-image");
	}

}
