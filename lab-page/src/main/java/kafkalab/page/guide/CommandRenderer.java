package kafkalab.page.guide;

import java.util.LinkedHashMap;
import java.util.Locale;
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

	private static final Pattern VALUE = Pattern.compile("(?<=\\b(?:CONSUMER_GROUP|PORT)='?)[^\\s\\\\'&]+|,");

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
		html.line();
		if (isCommand(block)) {
			renderCommand(block.getLiteral().stripTrailing());
		}
		else {
			html.raw("<pre><code>");
			html.text(block.getLiteral());
			html.raw("</code></pre>");
		}
		html.line();
	}

	/** What follows the language is for the test that runs the guide. */
	private static boolean isCommand(FencedCodeBlock block) {
		return String.valueOf(block.getInfo()).matches("sh( .*)?");
	}

	private void renderCommand(String text) {
		HtmlWriter html = this.context.getWriter();
		html.raw("<command-block class=\"command\"><div class=\"bar\"><span>Terminal</span></div>");
		ShellCommand.parse(text).ifPresentOrElse((command) -> {
			for (CommandShell shell : CommandShell.values()) {
				Map<String, String> attributes = new LinkedHashMap<>();
				attributes.put("data-shell", shell.name().toLowerCase(Locale.ROOT));
				attributes.put("data-label", shell.label());
				if (shell != CommandShell.POSIX) {
					attributes.put("hidden", "");
				}
				html.tag("pre", attributes);
				renderCode(shell.write(command));
			}
		}, () -> {
			html.tag("pre");
			renderCode(text);
		});
		html.raw("</command-block>");
	}

	private void renderCode(String text) {
		this.context.getWriter().raw("<code>");
		renderMarked(text);
		this.context.getWriter().raw("</code></pre>");
	}

	private void renderMarked(String command) {
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
