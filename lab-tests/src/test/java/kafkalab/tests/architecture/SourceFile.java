package kafkalab.tests.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file of the project's main code.
 */
record SourceFile(Path path, String text) {

	private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);

	private static final Pattern MAY_USE = Pattern.compile("May use\\s[^/]*", Pattern.DOTALL);

	private static final Pattern NAMED = Pattern.compile("\\{@code[\\s*]+(kafkalab[\\w.]*)}");

	/** The main code of all modules of the project in a folder. */
	static List<SourceFile> allOf(Path project) {
		try (Stream<Path> modules = Files.list(project)) {
			return modules.map((module) -> module.resolve("src/main/java"))
				.filter(Files::isDirectory)
				.flatMap(SourceFile::under)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<SourceFile> under(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(".java"))
				.map((file) -> new SourceFile(file, read(file)))
				.toList()
				.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String packageName() {
		Matcher matcher = PACKAGE.matcher(this.text);
		return matcher.find() ? matcher.group(1) : "";
	}

	String simpleName() {
		return this.path.getFileName().toString().replace(".java", "");
	}

	boolean isPackageInfo() {
		return simpleName().equals("package-info");
	}

	/** Neither blank ones nor comments. */
	long linesOfCode() {
		return this.text.lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty() && !line.startsWith("*") && !line.startsWith("/*")
					&& !line.startsWith("//"))
			.count();
	}

	/** Whether it says at all what its package may use. */
	boolean saysWhatItMayUse() {
		return MAY_USE.matcher(this.text).find();
	}

	/** The packages of the lab that the package of this package-info may use. */
	Set<String> mayUse() {
		return MAY_USE.matcher(this.text)
			.results()
			.map(MatchResult::group)
			.flatMap((sentence) -> NAMED.matcher(sentence).results())
			.map((name) -> name.group(1))
			.collect(Collectors.toSet());
	}

}
