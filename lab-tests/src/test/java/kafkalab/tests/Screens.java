package kafkalab.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;

/**
 * Keeps pictures of the page: among the test's results, or in the repository where
 * {@code LAB_UPDATE_IMAGES} is {@code true}.
 */
final class Screens {

	static final Path FOLDER = "true".equals(System.getenv("LAB_UPDATE_IMAGES")) ? Path.of("..", "images", "screens")
			: Path.of("target", "screenshots");

	private Screens() {
	}

	static Path take(Page page, String name) {
		byte[] png = page.screenshot(new Page.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED));
		try {
			Files.createDirectories(FOLDER);
			return Files.write(FOLDER.resolve(name + ".png"), SmallPng.of(png));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
