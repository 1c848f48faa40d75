package kafkalab.tests.documentation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import kafkalab.tests.guide.script.MarkdownFile;
import kafkalab.tests.guide.script.Markup;
import kafkalab.tests.guide.script.Place;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;

/**
 * What a Markdown file refers to, and what can be referred to in it.
 *
 * @param anchors the addresses of its headings, as code hosts make them
 */
record Document(Path path, List<Mention> links, List<Mention> names, List<Mention> blocks, Set<String> anchors) {

	/** Something that is written somewhere. */
	record Mention(Place place, String text) {
	}

	static Document read(Path path) {
		MarkdownFile file = MarkdownFile.read(path);
		Document document = new Document(path, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
				new LinkedHashSet<>());
		file.document().accept(new AbstractVisitor() {

			private final Map<String, Integer> headings = new HashMap<>();

			@Override
			public void visit(Link node) {
				document.links.add(new Mention(file.place(node), node.getDestination()));
				visitChildren(node);
			}

			@Override
			public void visit(Image node) {
				document.links.add(new Mention(file.place(node), node.getDestination()));
			}

			@Override
			public void visit(Code node) {
				document.names.add(new Mention(file.place(node), node.getLiteral()));
			}

			@Override
			public void visit(FencedCodeBlock node) {
				document.blocks.add(new Mention(file.place(node), node.getLiteral()));
			}

			@Override
			public void visit(Heading node) {
				String anchor = Markup.plain(node)
					.toLowerCase(Locale.ROOT)
					.replaceAll("[^\\p{L}\\p{N} _-]", "")
					.replace(' ', '-');
				int earlier = this.headings.merge(anchor, 1, Integer::sum) - 1;
				document.anchors.add((earlier == 0) ? anchor : anchor + "-" + earlier);
				visitChildren(node);
			}

		});
		return document;
	}

}
