package kafkalab.tests.guide.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A Markdown file that knows where its parts are written.
 */
public record MarkdownFile(Path path, Node document) {

	private static final Parser PARSER = Parser.builder()
		.includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
		.build();

	public static MarkdownFile read(Path path) {
		try {
			return of(path, Files.readString(path));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static MarkdownFile of(Path path, String markdown) {
		return new MarkdownFile(path, PARSER.parse(markdown));
	}

	public String name() {
		return this.path.getFileName().toString();
	}

	public Place place(Node node) {
		Node written = node;
		while (written.getSourceSpans().isEmpty() && written.getParent() != null) {
			written = written.getParent();
		}
		int line = written.getSourceSpans().isEmpty() ? 0 : written.getSourceSpans().get(0).getLineIndex();
		return new Place(name(), line + 1);
	}

}
