package kafkalab.page.guide;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class GuideTests {

	@Test
	void ordersSectionsByTheNumberOfTheirFile() throws IOException {
		Guide guide = guide(file("10-last.md", "# Last"), file("README.md", "# About"), file("02-first.md", "# First"));
		assertThat(guide.sections()).extracting(Section::number, Section::title)
			.containsExactly(tuple(2, "First"), tuple(10, "Last"));
	}

	@Test
	void linksOnlySectionsThatExist() throws IOException {
		Guide guide = guide(file("01-a.md", "[b](02-b.md#why) [c](03-c.md)"), file("02-b.md", "[a](01-a.md)"));
		assertThat(guide.section(1)).map(Section::html).contains("<p><a href=\"/sections/2#why\">b</a> c</p>\n");
		assertThat(guide.section(2)).map(Section::html).contains("<p><a href=\"/sections/1\">a</a></p>\n");
		assertThat(guide.section(3)).isEmpty();
	}

	@Test
	void linksThePagesThatSectionsReferTo() throws IOException {
		Guide guide = guide(file("01-a.md", "[lag](glossary.md#lag) [x](README.md)"),
				file("glossary.md", "# Glossary\n\n[a](01-a.md)"));
		assertThat(guide.section(1)).map(Section::html).contains("<p><a href=\"/guide/glossary#lag\">lag</a> x</p>\n");
		assertThat(guide.page("glossary"))
			.contains(new GuidePage("glossary", "Glossary", "<p><a href=\"/sections/1\">a</a></p>\n"));
		assertThat(guide.page("readme")).isEmpty();
	}

	@Test
	void readsAnotherFolderForThoseWhoWrite(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("07-trial.md"), "# Trial");
		Guide guide = Guides.in(folder);
		assertThat(guide.sections()).extracting(Section::number, Section::title).containsExactly(tuple(7, "Trial"));
	}

	@Test
	void hasConsumerGroupsAsSectionThree() throws IOException {
		assertThat(Guides.packaged().section(3)).hasValueSatisfying((section) -> {
			assertThat(section.title()).isEqualTo("Consumer groups");
			assertThat(section.steps()).isPositive();
			assertThat(section.html()).contains("<command-block");
		});
	}

	@Test
	void leadsToSectionsAndAnchorsThatExist() throws IOException {
		Guide guide = Guides.packaged();
		guide.sections()
			.forEach((section) -> found("href=\"(?:/sections/(\\d+))?#([^\"]+)\"", section).forEach((link) -> {
				int number = (link.group(1) != null) ? Integer.parseInt(link.group(1)) : section.number();
				assertThat(guide.section(number)).map(Section::html)
					.hasValueSatisfying((html) -> assertThat(html).contains("id=\"" + link.group(2) + "\""));
			}));
	}

	@Test
	void showsImagesThatExist() throws IOException {
		Guides.packaged()
			.sections()
			.forEach((section) -> found("src=\"([^\"]*)\"", section).map((image) -> "static" + image.group(1))
				.forEach((path) -> assertThat(new ClassPathResource(path)).matches(ClassPathResource::exists, path)));
	}

	private static Guide guide(Resource... files) throws IOException {
		ResourcePatternResolver resources = mock(ResourcePatternResolver.class);
		given(resources.getResources(anyString())).willReturn(files);
		return Guides.of(resources, null);
	}

	private static Resource file(String name, String markdown) {
		return new ByteArrayResource(markdown.getBytes(StandardCharsets.UTF_8)) {

			@Override
			public String getFilename() {
				return name;
			}

		};
	}

	private static Stream<MatchResult> found(String pattern, Section section) {
		return Pattern.compile(pattern).matcher(section.html()).results();
	}

}
