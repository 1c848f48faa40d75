package kafkalab.tests.guide.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The sentences that tell the reader to do something.
 */
final class ActionSentences {

	private static final List<Sentence> SENTENCES = List.of(
			new Sentence("Click **Send Event** six times, about twice a second.",
					"Click \\*\\*Send Event\\*\\*(?: " + Words.ANY_TIMES + "(, about twice a second)?)?\\.",
					(place, words) -> new Action.Click(place,
							(words.group(1) != null) ? Words.times(words.group(1)) : 1, words.group(2) != null)),
			new Sentence("Press Ctrl+C in the second terminal.",
					"Press Ctrl\\+C in the " + Words.ANY_TERMINAL + " terminal\\.",
					(place, words) -> new Action.Interrupt(place, Words.terminal(words.group(1)))),
			new Sentence("Set **To topic** to `my-topic`.",
					"Set \\*\\*(" + SendPanelFields.ANY_LABEL + ")\\*\\* to `([^`]+)`\\.",
					(place, words) -> new Action.Choose(place, words.group(1), words.group(2))),
			new Sentence("Open the **Topics** tab.",
					"Open the \\*\\*(Consumers|Rebalances|Groups|Topics|Log)\\*\\* tab\\.",
					(place, words) -> new Action.OpenTab(place, words.group(1))),
			new Sentence("Open this page in a second tab.", "Open this page in a second tab\\.",
					(place, words) -> new Action.OpenAnotherPage(place)),
			new Sentence("Answer the question below.", "Answer the question below\\.",
					(place, words) -> new Action.Answer(place)));

	/** Ends a paragraph: the command is in the block below. */
	private static final Pattern TYPE = Pattern.compile("In the " + Words.ANY_TERMINAL + " terminal(?:, at once)?:$");

	static final String UNDERSTOOD = "Understood are: "
			+ String.join(" · ", SENTENCES.stream().map(Sentence::example).toList())
			+ " · In the second terminal: (or: In the second terminal, at once:) and then one sh block";

	private ActionSentences() {
	}

	/**
	 * The actions of a paragraph, and the terminal for the command below it, 0 if there
	 * is none.
	 */
	record Found(List<Action> actions, int terminal) {
	}

	static Found find(Place place, String paragraph, Consumer<String> errors) {
		List<Action> actions = new ArrayList<>();
		String rest = paragraph.strip();
		while (!rest.isEmpty()) {
			Matcher typing = TYPE.matcher(rest);
			if (typing.lookingAt()) {
				return new Found(actions, Words.terminal(typing.group(1)));
			}
			Action action = null;
			for (Sentence sentence : SENTENCES) {
				Matcher matcher = sentence.pattern().matcher(rest);
				if (action == null && matcher.lookingAt()) {
					action = sentence.meaning().apply(place, matcher.toMatchResult());
					rest = rest.substring(matcher.end()).strip();
				}
			}
			if (action == null) {
				String unknown = rest.split("(?<=[.:!?])\\s", 2)[0];
				errors.accept("%s: \"%s\" is no action sentence. %s".formatted(place, unknown, UNDERSTOOD));
				rest = rest.substring(unknown.length()).strip();
			}
			else {
				actions.add(action);
			}
		}
		return new Found(actions, 0);
	}

	/** Whether a text that stands outside of a Do tells to do something. */
	static boolean isTyping(@Nullable String paragraph) {
		return paragraph != null && TYPE.matcher(paragraph).find();
	}

	private record Sentence(String example, Pattern pattern, BiFunction<Place, MatchResult, Action> meaning) {

		Sentence(String example, String pattern, BiFunction<Place, MatchResult, Action> meaning) {
			this(example, Pattern.compile(pattern + "(?=\\s|$)"), meaning);
		}

	}

}
