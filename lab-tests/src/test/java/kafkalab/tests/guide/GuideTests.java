package kafkalab.tests.guide;

import java.io.IOException;
import java.nio.file.Path;

import kafkalab.tests.guide.script.SectionReader;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What can be said about the guide without doing it.
 */
class GuideTests {

	@Test
	void everySectionCanBeFollowed() throws IOException {
		assertThat(SectionReader.all(Path.of("..", "lab-guide"))).isNotEmpty();
	}

}
