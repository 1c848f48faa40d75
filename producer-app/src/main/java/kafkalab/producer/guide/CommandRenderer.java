package kafkalab.producer.guide;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Renders {@code sh} blocks as commands to copy, with the values that matter marked.
 */
class CommandRenderer implements NodeRenderer {

	private static final Pattern VALUE = Pattern.compile("(?<=\\b(?:CONSUMER_GROUP|PORT)=)[^\\s\\\\]+|,");

	private final HtmlNodeRendererContext context;

	CommandRenderer(HtmlNodeRendererContext context) {
		this.context = context;
	}

	@Override
	public Set<Class<? extends Node>> getNodeTypes() {
		return Set.of(FencedCodeBlock.class);
	}

	@Override
	public void render(Node node) {
		FencedCodeBlock block = (FencedCodeBlock) node;
		HtmlWriter html = this.context.getWriter();
		boolean command = "sh".equals(block.getInfo());
		html.line();
		if (command) {
			html.raw("<command-block class=\"command\"><div class=\"bar\"><span>Terminal</span></div>");
		}
		html.raw("<pre><code>");
		if (command) {
			renderCommand(block.getLiteral().stripTrailing());
		}
		else {
			html.text(block.getLiteral());
		}
		html.raw("</code></pre>");
		if (command) {
			html.raw("</command-block>");
		}
		html.line();
	}

	private void renderCommand(String command) {
		HtmlWriter html = this.context.getWriter();
		Matcher value = VALUE.matcher(command);
		int end = 0;
		while (value.find()) {
			html.text(command.substring(end, value.start()));
			end = value.end();
			if (",".equals(value.group())) {
				html.raw(",<wbr>");
				continue;
			}
			html.tag("em", Map.of("class", GroupName.find(value.group()).map(GroupName::cssClass).orElse("value")));
			html.text(value.group());
			html.tag("/em");
		}
		html.text(command.substring(end));
	}

}
