package kafkalab.page.guide;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/**
 * Points links and images to the page; what leads nowhere there stays as its text.
 */
class LinkRewriter extends AbstractVisitor {

	private final GuideLinks links;

	LinkRewriter(GuideLinks links) {
		this.links = links;
	}

	@Override
	public void visit(Link link) {
		visitChildren(link);
		this.links.resolve(link.getDestination()).ifPresentOrElse(link::setDestination, () -> unwrap(link));
	}

	@Override
	public void visit(Image image) {
		this.links.resolve(image.getDestination()).ifPresentOrElse(image::setDestination, () -> unwrap(image));
	}

	private static void unwrap(Node node) {
		while (node.getFirstChild() != null) {
			node.insertBefore(node.getFirstChild());
		}
		node.unlink();
	}

}
