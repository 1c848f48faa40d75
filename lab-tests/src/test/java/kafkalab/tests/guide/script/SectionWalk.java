package kafkalab.tests.guide.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.jspecify.annotations.Nullable;

/**
 * One walk through a section, from its first paragraph to its last.
 */
final class SectionWalk extends AbstractVisitor {

	private static final String GIVEN = "At the start";

	private static final String SEEN = "You should see";

	/** With the lab in the first terminal, or in any if it runs already. */
	private static final Pattern START = Pattern.compile("In (the first|a free) terminal:$");

	private final MarkdownFile file;

	private final List<String> errors;

	private final StageBuilder stages = new StageBuilder();

	private final List<Command> others = new ArrayList<>();

	private @Nullable Command start;

	private @Nullable CheckList given;

	private String heading = "";

	private int lists;

	private int questions;

	/** Where the next command is to be typed, 0 for nowhere. */
	private int terminal;

	private boolean atStart;

	SectionWalk(MarkdownFile file, List<String> errors) {
		this.file = file;
		this.errors = errors;
	}

	Section walk(int number) {
		this.file.document().accept(this);
		Place top = new Place(this.file.name(), 1);
		if (this.start == null) {
			error(top, "there is no start: \"In a free terminal:\" and a command, in \"What you will use\"");
		}
		if (this.given == null) {
			error(top, "there is no list after **%s**".formatted(GIVEN));
		}
		this.stages.end();
		return new Section(number, this.file.name(),
				Objects.requireNonNullElseGet(this.start, () -> new Command(top, "", false, List.of())),
				Objects.requireNonNullElseGet(this.given, () -> new CheckList(top, 0, List.of())), this.stages.built(),
				List.copyOf(this.others));
	}

	@Override
	public void visit(Heading node) {
		commandIsMissing(node);
		if (node.getLevel() == 2) {
			this.heading = Markup.plain(node);
		}
	}

	@Override
	public void visit(Paragraph node) {
		commandIsMissing(node);
		Place place = this.file.place(node);
		String label = (node.getFirstChild() instanceof StrongEmphasis strong) ? Markup.plain(strong) : "";
		switch (label) {
			case "Do." -> act(place, node);
			case "Predict first." -> predict(place, node);
			case SEEN, GIVEN -> see(place, label, node);
			default -> {
				if (label.matches("(?i)(do|predict first|you should see|at the start)\\b.{0,2}")) {
					error(place, "**%s** should be **Do.**, **Predict first.**, **%s** or **%s**".formatted(label, SEEN,
							GIVEN));
				}
				this.atStart = this.heading.equals("What you will use") && START.matcher(Markup.plain(node)).find();
			}
		}
	}

	private void act(Place place, Paragraph node) {
		String sentences = Markup.written(node).substring("**Do.**".length());
		ActionSentences.Found found = ActionSentences.find(place, sentences, this.errors::add);
		for (Action action : found.actions()) {
			this.stages.add(action);
			if (action instanceof Action.Choose choice) {
				SendPanelFields.refusal(choice).ifPresent(this.errors::add);
			}
		}
		this.terminal = found.terminal();
	}

	private void predict(Place place, Paragraph node) {
		String answer = Prediction.rightAnswer(place, node.getNext(), this.errors::add);
		this.stages.add(new Action.Predict(place, this.questions++, Objects.requireNonNullElse(answer, "")));
	}

	private void see(Place place, String label, Paragraph node) {
		if (!(node.getNext() instanceof BulletList list) || node.getFirstChild().getNext() != null) {
			error(place, "**%s** stands alone, and is followed by a list".formatted(label));
			return;
		}
		SeenList seen = SeenList.of(list, this.file, this.errors::add);
		CheckList checks = seen.checks().isEmpty() ? null : new CheckList(place, this.lists++, seen.checks());
		if (label.equals(GIVEN)) {
			if (checks == null || !seen.sights().isEmpty() || this.given != null || this.stages.hasBegun()) {
				error(place, "**%s** is there once, before the first step, with checks only".formatted(GIVEN));
			}
			this.given = checks;
			return;
		}
		this.stages.see(place, checks, seen.sights()).forEach((wrong) -> error(place, wrong));
	}

	@Override
	public void visit(ListItem node) {
		if (SeenList.isCheck(node) && !isAfterLabel(node.getParent())) {
			error(this.file.place(node), "a check belongs to the list after **%s**".formatted(SEEN));
		}
		visitChildren(node);
	}

	private static boolean isAfterLabel(Node list) {
		return list.getPrevious() instanceof Paragraph paragraph
				&& List.of(SEEN, GIVEN).contains(Markup.plain(paragraph));
	}

	@Override
	public void visit(FencedCodeBlock node) {
		String info = (node.getInfo() != null) ? node.getInfo().strip() : "";
		if (!info.equals("sh") && !info.equals("sh fails")) {
			commandIsMissing(node);
			return;
		}
		Command command = new Command(this.file.place(node), node.getLiteral().strip(), info.endsWith("fails"),
				printed(node.getNext()));
		if (!command.isWellFormed()) {
			error(command.place(), "this is not " + Command.FORM);
		}
		if (this.terminal > 0) {
			this.stages.add(new Action.Run(command.place(), this.terminal, command));
		}
		else if (this.atStart && this.start == null) {
			this.start = command;
		}
		else if (this.heading.matches("\\d+\\..*")) {
			error(command.place(), "a command of a step follows \"In the second terminal:\" in a **Do.**");
		}
		else {
			this.others.add(command);
		}
		this.terminal = 0;
		this.atStart = false;
	}

	private static List<String> printed(@Nullable Node block) {
		return (block instanceof FencedCodeBlock text && "text".equals(text.getInfo()))
				? text.getLiteral().lines().filter((line) -> !line.isBlank()).toList() : List.of();
	}

	private void commandIsMissing(Node node) {
		if (this.terminal > 0) {
			error(this.file.place(node),
					"here should be the command for " + Words.terminal(this.terminal) + ", in a block marked sh");
			this.terminal = 0;
		}
	}

	private void error(Place place, String what) {
		this.errors.add(place + ": " + what + ".");
	}

}
