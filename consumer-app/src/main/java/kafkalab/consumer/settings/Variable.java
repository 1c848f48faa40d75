package kafkalab.consumer.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * One environment variable: its names, newest first, and what it may hold.
 *
 * @param <T> what its text stands for
 * @param names the variable's name, followed by older names that still work
 * @param required whether there is no start without it
 * @param allowed ends the sentence "It must be …"
 * @param example a value that works
 * @param parser throws an {@link IllegalArgumentException} for a text that is not allowed
 */
record Variable<T>(List<String> names, boolean required, String allowed, String example, Function<String, T> parser) {

	static <T> Variable<T> required(String name, String allowed, String example, Function<String, T> parser) {
		return new Variable<>(List.of(name), true, allowed, example, parser);
	}

	static <T> Variable<T> optional(String name, String allowed, String example, Function<String, T> parser) {
		return new Variable<>(List.of(name), false, allowed, example, parser);
	}

	static <E extends Enum<E>> Variable<E> optional(String name, Class<E> type) {
		List<String> values = List.of(type.getEnumConstants())
			.stream()
			.map((value) -> value.name().toLowerCase(Locale.ROOT))
			.toList();
		String allowed = String.join(", ", values.subList(0, values.size() - 1)) + " or "
				+ values.get(values.size() - 1);
		return optional(name, allowed, values.get(0), (text) -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
	}

	Variable<T> formerly(String olderName) {
		return new Variable<>(List.of(name(), olderName), this.required, this.allowed, this.example, this.parser);
	}

	String name() {
		return this.names.get(0);
	}

	/** The value, if the variable is set at all. */
	Optional<T> in(UnaryOperator<@Nullable String> environment) {
		return text(environment).map(this.parser);
	}

	/** What is wrong with it, as a sentence for people. */
	Optional<String> problemIn(UnaryOperator<@Nullable String> environment) {
		Optional<String> text = text(environment);
		if (text.isEmpty()) {
			return this.required ? Optional.of(problem("is missing")) : Optional.empty();
		}
		if (text.get().isEmpty()) {
			return Optional.of(problem("is empty"));
		}
		try {
			this.parser.apply(text.get());
			return Optional.empty();
		}
		catch (IllegalArgumentException | ArithmeticException ex) {
			return Optional.of(problem("is \"" + text.get() + "\""));
		}
	}

	private String problem(String finding) {
		return name() + " " + finding + ". It must be " + this.allowed + ", for example " + name() + "=" + this.example;
	}

	/** Blanks around a value are dropped: cmd.exe keeps the one before {@code &&}. */
	private Optional<String> text(UnaryOperator<@Nullable String> environment) {
		return this.names.stream()
			.flatMap((name) -> Optional.ofNullable(environment.apply(name)).stream())
			.map(String::strip)
			.findFirst();
	}

}
