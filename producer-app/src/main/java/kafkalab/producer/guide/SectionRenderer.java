package kafkalab.producer.guide;

import java.util.List;
import java.util.regex.Pattern;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Renders the Markdown of one section as the HTML of the guide pane.
 */
class SectionRenderer {

	/** Files may repeat their number in the title, for those who read them elsewhere. */
	private static final Pattern NUMBER = Pattern.compile("^(Section )?\\d+\\s?[.:·–—-]\\s+");

	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

	private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();

	private final GuideLinks links;

	SectionRenderer(GuideLinks links) {
		this.links = links;
	}

	Section render(int number, String markdown) {
		Node document = this.parser.parse(markdown);
		document.accept(new LinkRewriter(this.links));
		String title = takeTitle(document, number);
		int steps = Step.wrapNumberedHeadings(document);
		// Heading ids are unique within a section, so they are counted per rendering.
		HtmlRenderer renderer = HtmlRenderer.builder()
			.extensions(EXTENSIONS)
			.escapeHtml(true)
			.attributeProviderFactory((context) -> new GuideAttributes())
			.nodeRendererFactory(StepRenderer::new)
			.nodeRendererFactory(CommandRenderer::new)
			.nodeRendererFactory(ImageRenderer::new)
			.nodeRendererFactory(GroupNameRenderer::new)
			.nodeRendererFactory(FoldRenderer::new)
			.build();
		return new Section(number, title, renderer.render(document), steps);
	}

	/**
	 * The page shows the title itself, so it leaves the text.
	 */
	private static String takeTitle(Node document, int number) {
		if (document.getFirstChild() instanceof Heading heading && heading.getLevel() == 1) {
			heading.unlink();
			return NUMBER.matcher(PlainText.of(heading)).replaceFirst("");
		}
		return "Section " + number;
	}

}
