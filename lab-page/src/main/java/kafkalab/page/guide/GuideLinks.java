package kafkalab.page.guide;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns links between the guide's files into links between the page's addresses.
 */
class GuideLinks {

	private static final Pattern SECTION = Pattern.compile("(?:\\./)?(\\d\\d)-[^/#]+\\.md(#.*)?");

	private static final Pattern PAGE = Pattern.compile("(?:\\./)?([a-z-]+)\\.md(#.*)?");

	private static final Pattern IMAGE = Pattern.compile("\\.\\./(images/[\\w./-]+)");

	private static final Pattern EXTERNAL = Pattern.compile("https?://.+");

	private final Set<Integer> sections;

	private final Set<String> pages;

	GuideLinks(Set<Integer> sections, Set<String> pages) {
		this.sections = Set.copyOf(sections);
		this.pages = Set.copyOf(pages);
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
			return Optional.of("/sections/" + Integer.parseInt(section.group(1)) + anchor(section));
		}
		Matcher page = PAGE.matcher(destination);
		if (page.matches() && this.pages.contains(page.group(1))) {
			return Optional.of("/guide/" + page.group(1) + anchor(page));
		}
		return Optional.empty();
	}

	private static String anchor(Matcher link) {
		return (link.group(2) != null) ? link.group(2) : "";
	}

	static boolean isExternal(String destination) {
		return EXTERNAL.matcher(destination).matches();
	}

}
