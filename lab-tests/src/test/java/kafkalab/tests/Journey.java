package kafkalab.tests;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * What a journey begins with: a lab of its own without any consumer, and a laptop's
 * window that shows its page.
 */
abstract class Journey {

	@AutoClose
	private static Chromium chromium;

	@AutoClose
	final Lab lab = Lab.start();

	@AutoClose
	final BrowserContext window = window(1440, 900, ColorScheme.LIGHT);

	LabPage page;

	@BeforeAll
	static void launchTheBrowser() {
		chromium = Chromium.launch();
	}

	@BeforeEach
	void openThePage() {
		this.page = LabPage.open(this.window.newPage(), this.lab.producer());
	}

	MainThread watchMainThread(Runnable work) {
		return MainThread.of(chromium.trace(this.page.page(), MainThread.CATEGORIES, work));
	}

	static BrowserContext window(int width, int height, ColorScheme scheme) {
		return chromium.window(width, height, scheme);
	}

}
