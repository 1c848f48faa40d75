package kafkalab.page.guide;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * What a piece of Markdown says, without its markup.
 */
final class PlainText extends AbstractVisitor {

	private final StringBuilder text = new StringBuilder();

	private PlainText() {
	}

	static String of(Node node) {
		PlainText visitor = new PlainText();
		node.accept(visitor);
		return visitor.text.toString();
	}

	@Override
	public void visit(Text node) {
		this.text.append(node.getLiteral());
	}

	@Override
	public void visit(Code node) {
		this.text.append(node.getLiteral());
	}

	@Override
	public void visit(SoftLineBreak node) {
		this.text.append(' ');
	}

}
