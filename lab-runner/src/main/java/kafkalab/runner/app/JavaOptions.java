package kafkalab.runner.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The options that an app's Java is started with. The lab's own give way to those of the
 * terminal that they do not go with.
 */
public final class JavaOptions {

	/** Java itself takes options from these. */
	static final List<String> VARIABLES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

	private static final Pattern OPTION = Pattern.compile("(?:\"[^\"]*\"|'[^']*'|[^\\s\"'])+");

	/** The properties of Java itself, and what every JVM says about its machine. */
	private static final Pattern OWN_PROPERTY = Pattern
		.compile("(?:java|javax|jdk|sun|com\\.sun|file|user|native|stdin|stdout|stderr|line|path|os|awt|http|https|ftp"
				+ "|socksProxy\\w*|picocli)(?:\\..*)?");

	private static final String COLLECTOR = "-XX:+UseSerialGC";

	private JavaOptions() {
	}

	/**
	 * The Java that runs this.
	 */
	public static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	/**
	 * Those of an app's own options, and of these others, that Java starts with in this
	 * environment.
	 */
	static List<String> of(List<String> own, List<String> others, Map<String, String> environment) {
		List<String> all = Stream.concat(own.stream(), others.stream()).toList();
		if (VARIABLES.stream().allMatch((variable) -> environment.getOrDefault(variable, "").isBlank())) {
			return all;
		}
		// What not even the last can start with, Java itself says when the app is started
		return Stream.of(all, all.stream().filter(Predicate.not(COLLECTOR::equals)).toList())
			.filter((options) -> starts(options, environment))
			.findFirst()
			.orElse(List.of());
	}

	private static boolean starts(List<String> options, Map<String, String> environment) {
		List<String> command = new ArrayList<>(List.of(java()));
		command.addAll(options);
		command.add("-version");
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD);
		builder.environment().clear();
		builder.environment().putAll(environment);
		try {
			return builder.start().waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/**
	 * These options without system properties other than Java's own: to Spring Boot and
	 * Kafka they would be settings.
	 */
	static String withoutForeignProperties(String options) {
		return OPTION.matcher(options)
			.results()
			.map(MatchResult::group)
			.filter((option) -> !isForeignProperty(option.replaceAll("[\"']", "")))
			.collect(Collectors.joining(" "));
	}

	private static boolean isForeignProperty(String option) {
		return option.startsWith("-D") && isForeign(option.substring(2).replaceFirst("=.*", ""));
	}

	private static boolean isForeign(String property) {
		return !OWN_PROPERTY.matcher(property).matches();
	}

	/**
	 * Takes the same properties from the program that runs this.
	 */
	public static void removeForeignProperties() {
		System.getProperties()
			.stringPropertyNames()
			.stream()
			.filter(JavaOptions::isForeign)
			.forEach(System::clearProperty);
	}

}
