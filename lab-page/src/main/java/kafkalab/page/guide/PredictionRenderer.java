package kafkalab.page.guide;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Renders a question with its answers to choose from.
 */
class PredictionRenderer implements NodeRenderer {

	private final HtmlNodeRendererContext context;

	private int count;

	PredictionRenderer(HtmlNodeRendererContext context) {
		this.context = context;
	}

	@Override
	public Set<Class<? extends Node>> getNodeTypes() {
		return Set.of(Prediction.class, Prediction.Answer.class);
	}

	@Override
	public void render(Node node) {
		HtmlWriter html = this.context.getWriter();
		if (node instanceof Prediction.Answer answer) {
			Map<String, String> input = new LinkedHashMap<>();
			input.put("type", "radio");
			input.put("name", "prediction-" + this.count);
			if (answer.isRight()) {
				input.put("data-right", "");
			}
			html.raw("<label>");
			html.tag("input", input);
			html.raw("<span>");
			Children.render(node, this.context);
			html.raw("</span></label>");
			html.line();
			return;
		}
		this.count++;
		html.line();
		html.raw("<predict-first><fieldset><legend>");
		Children.render(node.getFirstChild(), this.context);
		html.raw("</legend>");
		html.line();
		for (Node answer = node.getFirstChild().getNext(); answer != null; answer = answer.getNext()) {
			this.context.render(answer);
		}
		html.raw("</fieldset></predict-first>");
		html.line();
	}

}
