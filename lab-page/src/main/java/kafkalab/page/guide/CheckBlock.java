package kafkalab.page.guide;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * A list with task items ({@code - [ ] first-group has 2 members}): the page checks them
 * while the reader works. Other items may stand between them.
 */
final class CheckBlock extends CustomBlock {

	private static final String BOX = "[ ] ";

	private final int number;

	private final Checklist checklist;

	private CheckBlock(int number, Checklist checklist) {
		this.number = number;
		this.checklist = checklist;
	}

	int number() {
		return this.number;
	}

	boolean isGiven() {
		return this.checklist.given();
	}

	/**
	 * Puts check blocks in the place of the document's task lists.
	 * @return what they check, in their order
	 */
	static List<Checklist> wrapTaskLists(Node document) {
		List<BulletList> lists = new ArrayList<>();
		document.accept(new AbstractVisitor() {

			@Override
			public void visit(BulletList list) {
				if (items(list).stream().anyMatch(CheckBlock::isTask)) {
					lists.add(list);
				}
			}

		});
		return lists.stream().map((list) -> wrap(list, lists.indexOf(list)).checklist).toList();
	}

	private static CheckBlock wrap(BulletList list, int number) {
		List<String> sentences = new ArrayList<>();
		List<Node> wrapped = new ArrayList<>();
		for (ListItem item : items(list)) {
			Item made = new Item("", false);
			if (isTask(item)) {
				String sentence = PlainText.of(item).substring(BOX.length()).strip();
				made = new Item("%d.%d".formatted(number, sentences.size()), sentence.endsWith("?"));
				sentences.add(sentence);
				Text box = (Text) item.getFirstChild().getFirstChild();
				box.setLiteral(box.getLiteral().substring(BOX.length()));
			}
			while (item.getFirstChild() != null) {
				made.appendChild(item.getFirstChild());
			}
			wrapped.add(made);
		}
		CheckBlock block = new CheckBlock(number, new Checklist(isGiven(list), sentences));
		wrapped.forEach(block::appendChild);
		list.insertBefore(block);
		list.unlink();
		return block;
	}

	private static List<ListItem> items(BulletList list) {
		List<ListItem> items = new ArrayList<>();
		for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
			items.add((ListItem) item);
		}
		return items;
	}

	private static boolean isTask(ListItem item) {
		return item.getFirstChild() instanceof Paragraph paragraph && paragraph.getFirstChild() instanceof Text text
				&& text.getLiteral().startsWith(BOX);
	}

	private static boolean isGiven(BulletList list) {
		return list.getPrevious() instanceof Paragraph paragraph
				&& paragraph.getFirstChild() instanceof StrongEmphasis strong
				&& PlainText.of(strong).equals("At the start");
	}

	/**
	 * An item of such a list.
	 */
	static final class Item extends CustomBlock {

		private final String id;

		private final boolean question;

		Item(String id, boolean question) {
			this.id = id;
			this.question = question;
		}

		/** Its place, such as 2.0; empty if it is not checked. */
		String id() {
			return this.id;
		}

		boolean isQuestion() {
			return this.question;
		}

	}

}
