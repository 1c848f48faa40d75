package kafkalab.consumer.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The command by which somebody started this consumer, with all its variables: it can be
 * copied whether they were typed in front of it or exported before.
 */
record StartCommand(String command, Map<String, String> variables) {

	/** Set by the {@code lab} command: what its user typed. */
	static final String VARIABLE = "LAB_COMMAND";

	private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

	static StartCommand in(UnaryOperator<@Nullable String> environment) {
		Map<String, String> variables = new LinkedHashMap<>();
		ConsumerSettings.EXAMPLES.forEach((name, example) -> {
			String text = ConsumerSettings.text(environment, name);
			if (text != null) {
				variables.put(name, text.strip());
			}
		});
		String typed = environment.apply(VARIABLE);
		return new StartCommand((typed != null) ? typed : "java -jar consumer-app/target/consumer-app.jar", variables);
	}

	/** With values that work in place of those that do not. */
	StartCommand mended(List<String> problems) {
		Map<String, String> mended = new LinkedHashMap<>();
		ConsumerSettings.EXAMPLES.forEach((name, example) -> {
			String problem = problems.stream().filter((text) -> text.startsWith(name + " ")).findAny().orElse("");
			if (problem.endsWith("=" + example) || (name.equals("PORT") && !this.variables.containsKey(name))) {
				mended.put(name, example);
			}
			else if (problem.isEmpty() && this.variables.containsKey(name)) {
				mended.put(name, this.variables.get(name));
			}
		});
		return new StartCommand(this.command, mended);
	}

	StartCommand with(String name, @Nullable String value) {
		Map<String, String> changed = new LinkedHashMap<>(this.variables);
		if (value != null) {
			changed.put(name, value);
		}
		else {
			changed.remove(name);
		}
		return new StartCommand(this.command, changed);
	}

	@Override
	public String toString() {
		return this.variables.entrySet()
			.stream()
			.map((variable) -> set(variable.getKey(), variable.getValue()))
			.collect(Collectors.joining()) + this.command;
	}

	private static String set(String name, String value) {
		if (WINDOWS) {
			return "set \"" + name + "=" + value + "\" & ";
		}
		return name + "=" + (value.matches("[\\w.,:/\\[\\]-]*") ? value : "'" + value.replace("'", "'\\''") + "'")
				+ " ";
	}

}
