package kafkalab.tests.guide.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * A list of what the reader should see: checks, and texts in terminals and on the page.
 */
record SeenList(List<Check> checks, List<Sight> sights) {

	private static final String UNDERSTOOD = "Understood are: - [ ] a check sentence · - in the second terminal: `text` "
			+ "· - on **Second Consumer**: `text` · - on the page: `text`";

	private static final Pattern IN_TERMINAL = Pattern.compile("in the " + Words.ANY_TERMINAL + " terminal: ");

	private static final Pattern ON_CARD = Pattern.compile("on \\*\\*([^*]+)\\*\\*: ");

	private static final Pattern ON_PAGE = Pattern.compile("on the page: ");

	static SeenList of(BulletList list, MarkdownFile file, Consumer<String> errors) {
		SeenList seen = new SeenList(new ArrayList<>(), new ArrayList<>());
		for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
			Place place = file.place(item);
			if (!(item.getFirstChild() instanceof Paragraph line) || line.getNext() != null || !seen.add(place, line)) {
				errors.accept("%s: \"%s\" is nothing that can be seen. %s".formatted(place,
						Markup.written((item.getFirstChild() != null) ? item.getFirstChild() : item), UNDERSTOOD));
			}
		}
		return seen;
	}

	static boolean isCheck(Node item) {
		return item.getFirstChild() instanceof Paragraph paragraph && Markup.plain(paragraph).matches("\\[[ xX]?].*");
	}

	private boolean add(Place place, Paragraph line) {
		String plain = Markup.plain(line);
		if (plain.startsWith("[ ] ")) {
			this.checks.add(new Check(place, plain.substring(4).strip()));
			return true;
		}
		if (!(line.getLastChild() instanceof Code code) || code.getLiteral().isBlank()) {
			return false;
		}
		String where = Markup.upTo(line, code);
		String text = code.getLiteral();
		Matcher terminal = IN_TERMINAL.matcher(where);
		if (terminal.matches()) {
			return this.sights.add(new Sight.InTerminal(place, Words.terminal(terminal.group(1)), text));
		}
		Matcher card = ON_CARD.matcher(where);
		if (card.matches()) {
			return this.sights.add(new Sight.OnCard(place, card.group(1), text));
		}
		return ON_PAGE.matcher(where).matches() && this.sights.add(new Sight.OnPage(place, text));
	}

}
