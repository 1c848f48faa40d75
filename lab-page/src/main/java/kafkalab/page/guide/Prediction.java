package kafkalab.page.guide;

import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;

/**
 * A question to think about before the surprising moment, with its possible answers: the
 * paragraph that begins with {@code **Predict first.**} and the list after it, in which a
 * comment marks the right one.
 */
final class Prediction extends CustomBlock {

	private static final String RIGHT = "<!-- right -->";

	/**
	 * Puts predictions in the place of such paragraphs and lists.
	 */
	static void wrapQuestions(Node document) {
		for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
			if (node instanceof Step) {
				wrapQuestions(node);
			}
			else if (isQuestion(node) && node.getNext() instanceof BulletList) {
				node = wrap((Paragraph) node, (BulletList) node.getNext());
			}
		}
	}

	private static Prediction wrap(Paragraph question, BulletList answers) {
		Prediction prediction = new Prediction();
		question.insertBefore(prediction);
		prediction.appendChild(question);
		for (Node item = answers.getFirstChild(); item != null; item = item.getNext()) {
			prediction.appendChild(Answer.of((ListItem) item));
		}
		answers.unlink();
		return prediction;
	}

	private static boolean isQuestion(Node node) {
		return node instanceof Paragraph paragraph && paragraph.getFirstChild() instanceof StrongEmphasis strong
				&& PlainText.of(strong).startsWith("Predict first");
	}

	/**
	 * One possible answer.
	 */
	static final class Answer extends CustomBlock {

		private final boolean right;

		private Answer(boolean right) {
			this.right = right;
		}

		private static Answer of(ListItem item) {
			Node text = item.getFirstChild();
			boolean right = text != null && text.getLastChild() instanceof HtmlInline html
					&& RIGHT.equals(html.getLiteral());
			Answer answer = new Answer(right);
			while (text != null && text.getFirstChild() != null) {
				answer.appendChild(text.getFirstChild());
			}
			return answer;
		}

		boolean isRight() {
			return this.right;
		}

	}

}
