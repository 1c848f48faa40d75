package kafkalab.producer.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The sections that attendees read beside the lab, in their order.
 */
@Component
public class Guide {

	private static final Pattern FILE = Pattern.compile("(\\d\\d)-.+\\.md");

	private final Map<Integer, Section> sections = new TreeMap<>();

	Guide(ResourcePatternResolver resources) throws IOException {
		Map<Integer, Resource> files = new TreeMap<>();
		for (Resource resource : resources.getResources("classpath*:lab-guide/*.md")) {
			Matcher file = FILE.matcher(String.valueOf(resource.getFilename()));
			if (file.matches()) {
				files.put(Integer.valueOf(file.group(1)), resource);
			}
		}
		SectionRenderer renderer = new SectionRenderer(new GuideLinks(files.keySet()));
		files.forEach((number, resource) -> this.sections.put(number, renderer.render(number, text(resource))));
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

}
