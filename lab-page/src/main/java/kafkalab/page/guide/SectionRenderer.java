package kafkalab.page.guide;

import java.util.List;
import java.util.regex.Pattern;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Renders the Markdown of the guide as HTML.
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
		Node document = parse(markdown);
		String title = takeTitle(document, "Section " + number);
		List<Checklist> checklists = CheckBlock.wrapTaskLists(document);
		int steps = Step.wrapNumberedHeadings(document);
		Prediction.wrapQuestions(document);
		return new Section(number, title, html(document), steps, checklists);
	}

	GuidePage page(String name, String markdown) {
		Node document = parse(markdown);
		return new GuidePage(name, takeTitle(document, name), html(document));
	}

	private Node parse(String markdown) {
		Node document = this.parser.parse(markdown);
		document.accept(new LinkRewriter(this.links));
		return document;
	}

	private static String html(Node document) {
		// Heading ids are unique within a text, so they are counted per rendering.
		HtmlRenderer renderer = HtmlRenderer.builder()
			.extensions(EXTENSIONS)
			.escapeHtml(true)
			.attributeProviderFactory((context) -> new GuideAttributes())
			.nodeRendererFactory(StepRenderer::new)
			.nodeRendererFactory(CheckRenderer::new)
			.nodeRendererFactory(PredictionRenderer::new)
			.nodeRendererFactory(CommandRenderer::new)
			.nodeRendererFactory(ImageRenderer::new)
			.nodeRendererFactory(GroupNameRenderer::new)
			.nodeRendererFactory(FoldRenderer::new)
			.build();
		return renderer.render(document);
	}

	/**
	 * The page shows the title itself, so it leaves the text.
	 */
	private static String takeTitle(Node document, String otherwise) {
		if (document.getFirstChild() instanceof Heading heading && heading.getLevel() == 1) {
			heading.unlink();
			return NUMBER.matcher(PlainText.of(heading)).replaceFirst("");
		}
		return otherwise;
	}

}
