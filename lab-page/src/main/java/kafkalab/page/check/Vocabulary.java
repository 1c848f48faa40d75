package kafkalab.page.check;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.cucumber.cucumberexpressions.Argument;
import io.cucumber.cucumberexpressions.Expression;
import io.cucumber.cucumberexpressions.ExpressionFactory;
import io.cucumber.cucumberexpressions.ParameterType;
import io.cucumber.cucumberexpressions.ParameterTypeRegistry;
import io.cucumber.cucumberexpressions.Transformer;
import org.jspecify.annotations.Nullable;

/**
 * The sentences that the guide's checks are made of, and what each of them means.
 */
final class Vocabulary {

	private static final Pattern JOINED = Pattern.compile(", and ");

	private final ExpressionFactory expressions = new ExpressionFactory(types());

	private final List<Phrase<Fact>> facts = new ArrayList<>();

	private final List<Phrase<Question>> questions = new ArrayList<>();

	/**
	 * All that the guide can check.
	 */
	static Vocabulary complete() {
		Vocabulary vocabulary = new Vocabulary();
		MemberFacts.define(vocabulary);
		AssignmentFacts.define(vocabulary);
		GroupFacts.define(vocabulary);
		EventFacts.define(vocabulary);
		SpreadFacts.define(vocabulary);
		PositionFacts.define(vocabulary);
		ClusterFacts.define(vocabulary);
		Questions.define(vocabulary);
		return vocabulary;
	}

	void fact(String expression, Function<Arguments, Fact> meaning) {
		this.facts.add(new Phrase<>(this.expressions.createExpression(expression), meaning));
	}

	void question(String expression, Function<Arguments, Question> meaning) {
		this.questions.add(new Phrase<>(this.expressions.createExpression(expression), meaning));
	}

	/**
	 * The check that a sentence of the guide stands for.
	 * @throws UnknownSentenceException if it is none that can be checked
	 */
	Sentence parse(String text) {
		Question question = meaning(this.questions, text);
		if (question != null) {
			return new Sentence(text, null, question);
		}
		List<Fact> parts = JOINED.splitAsStream(text).map(this::part).toList();
		return new Sentence(text,
				(evidence) -> Verdict.all(parts.stream().map((part) -> part.judge(evidence)).toList()), null);
	}

	private Fact part(String text) {
		Fact fact = meaning(this.facts, text);
		if (fact == null) {
			throw new UnknownSentenceException(text, nearest(text));
		}
		return fact;
	}

	private static <T> @Nullable T meaning(List<Phrase<T>> phrases, String text) {
		return phrases.stream().flatMap((phrase) -> phrase.meaning(text)).findFirst().orElse(null);
	}

	/** Those that have most of their words in common with the text. */
	private List<String> nearest(String text) {
		Set<String> words = words(text);
		return phrases()
			.sorted(Comparator.comparingLong((phrase) -> -words(phrase).stream().filter(words::contains).count()))
			.limit(4)
			.toList();
	}

	private Stream<String> phrases() {
		return Stream.concat(this.facts.stream(), this.questions.stream())
			.map((phrase) -> phrase.expression().getSource());
	}

	private static Set<String> words(String text) {
		return Arrays.stream(text.replaceAll("[(){}/]", " ").split("\\s+")).collect(Collectors.toSet());
	}

	private static ParameterTypeRegistry types() {
		ParameterTypeRegistry types = new ParameterTypeRegistry(Locale.ENGLISH);
		types.defineParameterType(type("name", "[\\w.-]+", String.class, (text) -> text));
		types
			.defineParameterType(type("consumer", "[A-Z][a-z]+ Consumer|Consumer :\\d+", String.class, (text) -> text));
		types.defineParameterType(
				type("condition", "online|idle|offline|frozen|not answering", String.class, (text) -> text));
		types.defineParameterType(
				type("groupState", "Stable|Empty|PreparingRebalance|CompletingRebalance|Assigning|Reconciling",
						String.class, (text) -> text));
		types.defineParameterType(type("groupType", "classic|consumer|share", String.class, (text) -> text));
		types.defineParameterType(type("text", ".+", String.class, (text) -> text));
		types.defineParameterType(
				type("partitions", "P\\d+(?:, P\\d+)*(?: and P\\d+)?", Set.class, Vocabulary::partitions));
		types.defineParameterType(
				type("sizes", "\\d+(?: × \\d+)?(?: \\+ \\d+(?: × \\d+)?)*", List.class, Vocabulary::sizes));
		return types;
	}

	private static <T> ParameterType<T> type(String name, String pattern, Type type, Transformer<T> transformer) {
		return new ParameterType<>(name, List.of(pattern), type, transformer, false, false, false);
	}

	private static Set<Integer> partitions(String text) {
		return Pattern.compile("\\d+")
			.matcher(text)
			.results()
			.map((number) -> Integer.valueOf(number.group()))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** {@code 4 × 1 + 2 × 0}, largest first. */
	private static List<Integer> sizes(String text) {
		return Arrays.stream(text.split(" \\+ ")).flatMap((part) -> {
			String[] factors = part.split(" × ");
			int size = Integer.parseInt(factors[factors.length - 1]);
			return Collections.nCopies((factors.length > 1) ? Integer.parseInt(factors[0]) : 1, size).stream();
		}).sorted(Comparator.reverseOrder()).toList();
	}

	private record Phrase<T>(Expression expression, Function<Arguments, T> meaning) {

		Stream<T> meaning(String text) {
			@Nullable List<Argument<?>> arguments = this.expression.match(text);
			return (arguments == null) ? Stream.empty()
					: Stream.of(this.meaning.apply(new Arguments(arguments.stream().map(Argument::getValue).toList())));
		}

	}

}
