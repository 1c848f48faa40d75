package kafkalab.page.view;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

class ImportMapTests {

	private static final Path STATIC = Path.of("src/main/resources/static");

	private static final Pattern IMPORT = Pattern.compile("(?:from|import) \"([^\"]+)\"|@import url\\(\"([^\"]+)\"\\)");

	private final JsonMapper mapper = JsonMapper.shared();

	private final Map<String, String> imports = this.mapper
		.readValue(new ImportMap(this.mapper).json(), new TypeReference<Map<String, Map<String, String>>>() {
		})
		.get("imports");

	@Test
	void leadsToFilesInTheWebJars() {
		assertThat(this.imports).containsKeys("lit", "lit/", "lit-html", "lit-element/", "@lit/reactive-element")
			.allSatisfy((name, path) -> assertThat(new ClassPathResource("META-INF/resources" + path).exists()).as(name)
				.isTrue());
	}

	@Test
	void coversWhatTheLibrariesImportFromEachOther() throws IOException {
		for (String library : List.of("lit", "lit-element/lit-element.js", "lit/directives/repeat.js")) {
			String script = resource(library).getContentAsString(StandardCharsets.UTF_8);
			assertThat(Pattern.compile("(?:from|import)\"([^.\"][^\"]*)\"").matcher(script).results()).isNotEmpty()
				.allSatisfy((found) -> assertThat(resource(found.group(1)).exists()).as(found.group(1)).isTrue());
		}
	}

	@Test
	void isAllThatTheScriptsAndStylesOfThePageNeed() throws IOException {
		try (Stream<Path> files = Files.walk(STATIC)) {
			List<Path> sources = files.filter((file) -> file.toString().matches(".*\\.(js|css)")).toList();
			assertThat(sources).isNotEmpty();
			for (Path source : sources) {
				IMPORT.matcher(Files.readString(source)).results().forEach((found) -> assertThatExists(source, found));
			}
		}
	}

	private void assertThatExists(Path source, MatchResult found) {
		String name = (found.group(1) != null) ? found.group(1) : found.group(2);
		if (name.startsWith(".") || source.toString().endsWith(".css")) {
			assertThat(source.resolveSibling(name)).as("%s in %s", name, source).exists();
		}
		else {
			assertThat(resource(name).exists()).as(name).isTrue();
		}
	}

	private ClassPathResource resource(String name) {
		int slash = name.startsWith("@") ? name.indexOf('/', name.indexOf('/') + 1) : name.indexOf('/');
		String path = (slash < 0) ? this.imports.getOrDefault(name, "nowhere")
				: this.imports.getOrDefault(name.substring(0, slash + 1), "nowhere") + name.substring(slash + 1);
		return new ClassPathResource("META-INF/resources" + path);
	}

}
