package kafkalab.producer.guide;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns links between the guide's files into links between the page's addresses.
 */
class GuideLinks {

	private static final Pattern SECTION = Pattern.compile("(?:\\./)?(\\d\\d)-[^/#]+\\.md(#.*)?");

	private static final Pattern IMAGE = Pattern.compile("\\.\\./(images/[\\w./-]+)");

	private static final Pattern EXTERNAL = Pattern.compile("https?://.+");

	private final Set<Integer> sections;

	GuideLinks(Set<Integer> sections) {
		this.sections = Set.copyOf(sections);
	}

	/**
	 * Where the link leads on the page; empty when the page has no such place.
	 */
	Optional<String> resolve(String destination) {
		if (destination.startsWith("#") || isExternal(destination)) {
			return Optional.of(destination);
		}
		Matcher image = IMAGE.matcher(destination);
		if (image.matches()) {
			return Optional.of("/" + image.group(1));
		}
		Matcher section = SECTION.matcher(destination);
		if (section.matches() && this.sections.contains(Integer.valueOf(section.group(1)))) {
			String anchor = (section.group(2) != null) ? section.group(2) : "";
			return Optional.of("/sections/" + Integer.parseInt(section.group(1)) + anchor);
		}
		return Optional.empty();
	}

	static boolean isExternal(String destination) {
		return EXTERNAL.matcher(destination).matches();
	}

}
