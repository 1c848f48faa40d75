package kafkalab.page.guide;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.renderer.html.AttributeProvider;

/**
 * Gives headings an address, discussion prompts a look and external links a tab of their
 * own.
 */
class GuideAttributes implements AttributeProvider {

	private final Map<String, Integer> anchors = new HashMap<>();

	@Override
	public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
		if (node instanceof Heading heading) {
			attributes.put("id", anchor(PlainText.of(heading)));
		}
		else if (node instanceof Link link && GuideLinks.isExternal(link.getDestination())) {
			attributes.put("target", "_blank");
			attributes.put("rel", "noopener noreferrer");
		}
		else if (node instanceof BlockQuote quote && isDiscussion(quote)) {
			attributes.put("class", "discussion");
		}
	}

	/**
	 * The same anchors that code hosts make, so that a link works there and on the page.
	 */
	private String anchor(String heading) {
		String anchor = heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
		int earlier = this.anchors.merge(anchor, 1, Integer::sum) - 1;
		return (earlier == 0) ? anchor : anchor + "-" + earlier;
	}

	private static boolean isDiscussion(BlockQuote quote) {
		return quote.getFirstChild() instanceof Paragraph paragraph
				&& paragraph.getFirstChild() instanceof StrongEmphasis strong
				&& PlainText.of(strong).startsWith("Discussion");
	}

}
