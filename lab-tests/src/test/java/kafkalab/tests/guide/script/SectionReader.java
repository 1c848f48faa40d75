package kafkalab.tests.guide.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads sections of the guide, and says all at once what in them does not keep to the
 * rules.
 */
public final class SectionReader {

	private static final Pattern SECTION = Pattern.compile("(\\d\\d)-.+\\.md");

	private SectionReader() {
	}

	/**
	 * The files of the sections in a folder, in their order.
	 */
	public static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> SECTION.matcher(file.getFileName().toString()).matches()).sorted().toList();
		}
	}

	public static List<Section> all(Path folder) throws IOException {
		List<String> errors = new ArrayList<>();
		List<Section> sections = new ArrayList<>();
		for (Path file : files(folder)) {
			sections.add(read(MarkdownFile.read(file), errors));
		}
		return complain(errors, sections);
	}

	public static Section one(Path file) {
		List<String> errors = new ArrayList<>();
		return complain(errors, read(MarkdownFile.read(file), errors));
	}

	static Section read(MarkdownFile file, List<String> errors) {
		Matcher name = SECTION.matcher(file.name());
		int number = name.matches() ? Integer.parseInt(name.group(1)) : 0;
		return new SectionWalk(file, errors).walk(number);
	}

	private static <T> T complain(List<String> errors, T read) {
		if (!errors.isEmpty()) {
			throw new UnreadableGuideException(errors);
		}
		return read;
	}

}
