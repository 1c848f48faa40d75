package kafkalab.app.start;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The command by which somebody started an app, with its variables: it can be copied
 * whether they were typed in front of it or exported before.
 */
record StartCommand(String text, Map<String, String> variables) {

	/** Set by the {@code lab} command: what its user typed. */
	static final String VARIABLE = "LAB_COMMAND";

	private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

	static StartCommand in(UnaryOperator<@Nullable String> environment, String app, List<String> names) {
		String typed = environment.apply(VARIABLE);
		return new StartCommand((typed != null) ? typed : "java -jar %1$s-app/target/%1$s-app.jar".formatted(app),
				typed(environment, names));
	}

	/** Those of the variables that are set. */
	static Map<String, String> typed(UnaryOperator<@Nullable String> environment, List<String> names) {
		Map<String, String> typed = new LinkedHashMap<>();
		for (String name : names) {
			String text = environment.apply(name);
			if (text != null) {
				typed.put(name, text.strip());
			}
		}
		return typed;
	}

	StartCommand with(String name, String value) {
		Map<String, String> changed = new LinkedHashMap<>(this.variables);
		changed.put(name, value);
		return new StartCommand(this.text, changed);
	}

	StartCommand without(String name) {
		Map<String, String> changed = new LinkedHashMap<>(this.variables);
		changed.remove(name);
		return new StartCommand(this.text, changed);
	}

	@Override
	public String toString() {
		return this.variables.entrySet()
			.stream()
			.map((variable) -> set(variable.getKey(), variable.getValue()))
			.collect(Collectors.joining()) + this.text;
	}

	private static String set(String name, String value) {
		if (WINDOWS) {
			return "set \"" + name + "=" + value + "\" & ";
		}
		return name + "=" + (value.matches("[\\w.,:/\\[\\]-]*") ? value : "'" + value.replace("'", "'\\''") + "'")
				+ " ";
	}

}
