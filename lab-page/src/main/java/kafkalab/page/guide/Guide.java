package kafkalab.page.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * The sections that attendees read beside the lab, in their order, and the pages that
 * these refer to.
 */
public class Guide {

	private static final Pattern SECTION = Pattern.compile("(\\d\\d)-.+\\.md");

	private static final Pattern PAGE = Pattern.compile("([a-z-]+)\\.md");

	private final Map<Integer, Section> sections = new TreeMap<>();

	private final Map<String, GuidePage> pages = new TreeMap<>();

	Guide(ResourcePatternResolver resources, GuideProperties properties) throws IOException {
		Map<Integer, Resource> sectionFiles = new TreeMap<>();
		Map<String, Resource> pageFiles = new TreeMap<>();
		for (Resource resource : resources.getResources(location(properties.guide()))) {
			String name = String.valueOf(resource.getFilename());
			Matcher section = SECTION.matcher(name);
			Matcher page = PAGE.matcher(name);
			if (section.matches()) {
				sectionFiles.put(Integer.valueOf(section.group(1)), resource);
			}
			else if (page.matches()) {
				pageFiles.put(page.group(1), resource);
			}
		}
		SectionRenderer renderer = new SectionRenderer(new GuideLinks(sectionFiles.keySet(), pageFiles.keySet()));
		sectionFiles.forEach((number, file) -> this.sections.put(number, renderer.render(number, text(file))));
		pageFiles.forEach((name, file) -> this.pages.put(name, renderer.page(name, text(file))));
	}

	private static String location(@Nullable Path folder) {
		return (folder != null) ? folder.toAbsolutePath().toUri() + "/*.md" : "classpath*:lab-guide/*.md";
	}

	private static String text(Resource resource) {
		try {
			return resource.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public List<Section> sections() {
		return List.copyOf(this.sections.values());
	}

	public Optional<Section> section(int number) {
		return Optional.ofNullable(this.sections.get(number));
	}

	/**
	 * The page of that name, such as glossary.
	 */
	public Optional<GuidePage> page(String name) {
		return Optional.ofNullable(this.pages.get(name));
	}

}
