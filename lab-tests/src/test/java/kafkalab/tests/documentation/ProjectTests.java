package kafkalab.tests.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a document may refer to, and what is said when it is not there.
 */
class ProjectTests {

	@TempDir
	private Path root;

	@BeforeEach
	void aProject() throws IOException {
		write("guide/other.md", "# Two Brokers: `kafka1` & more\n\n## Step\n\n## Step\n");
		write("images/x.svg", "<svg/>");
		write("app/src/main/App.java", "");
	}

	@Test
	void linksLeadToFilesAndHeadings() throws IOException {
		assertThat(deadLinks("""
				# Top

				[a](other.md) [b](other.md#two-brokers-kafka1--more) [c](other.md#step-1) [d](#top) [e](../app)
				[f](https://example.org/nowhere.md#x) ![g](../images/x.svg)
				""")).isEmpty();
	}

	@Test
	void deadLinksAreNamedWithTheirPlace() throws IOException {
		assertThat(deadLinks("""
				# Top

				[a](others.md)
				[b](other.md#step-2)
				[c](#bottom) ![d](../images/y.svg)
				""")).containsExactly("it.md:3: others.md leads nowhere", "it.md:4: other.md#step-2 leads nowhere",
				"it.md:5: #bottom leads nowhere", "it.md:5: ../images/y.svg leads nowhere");
	}

	@Test
	void filesThatAreNamedAreThere() throws IOException {
		String text = """
				`other.md` `App.java` `app/src/main` `app/target/app.jar` `../images` `NN-subject.md` `text/event-stream`
				`first-topic` `/sections/3` `P0@3` `./lab up`
				`others.md`
				`app/src/test`
				""";
		assertThat(project().missingFiles(document(text))).containsExactly("it.md:3: there is no others.md",
				"it.md:4: there is no app/src/test");
	}

	@Test
	void classesThatAreNamedAreThere() throws IOException {
		assertThat(project().missingClasses(document("""
				`App` and `POST /events` and `first-topic`
				`OtherApp`
				"""))).containsExactly("it.md:2: there is no class OtherApp");
	}

	@Test
	void whatIsBuiltIsNoDocument() throws IOException {
		write("app/target/copy.md", "");
		assertThat(project().documents()).containsExactly(this.root.resolve("guide/other.md"));
	}

	private List<String> deadLinks(String text) throws IOException {
		return project().deadLinks(document(text));
	}

	private Project project() throws IOException {
		return Project.at(this.root);
	}

	private Document document(String text) throws IOException {
		return Document.read(write("guide/it.md", text));
	}

	private Path write(String name, String text) throws IOException {
		Path file = this.root.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}

}
