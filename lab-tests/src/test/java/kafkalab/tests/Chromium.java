package kafkalab.tests;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;

import static org.junit.jupiter.api.Assumptions.abort;

/**
 * The browser of the journeys: the system's Chromium or Chrome when there is one, else
 * Playwright's own download, else the test is skipped, loudly. Where
 * {@code LAB_REQUIRE_BROWSER} is {@code true}, as in CI, it fails instead.
 */
public final class Chromium implements AutoCloseable {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome",
			"google-chrome-stable", "chrome.exe", "msedge.exe");

	private static final List<String> MAC_AND_WINDOWS = List.of(
			"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
			"/Applications/Chromium.app/Contents/MacOS/Chromium",
			"C:/Program Files/Google/Chrome/Application/chrome.exe",
			"C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe");

	/** A browser under test calls nobody but the lab. */
	private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

	private final Playwright playwright;

	private final Browser browser;

	private Chromium(Playwright playwright, Browser browser) {
		this.playwright = playwright;
		this.browser = browser;
	}

	public static Chromium launch() {
		// A machine may be busy with other things than the lab
		PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
		Optional<Path> installed = installed();
		try {
			Playwright playwright = Playwright.create(new Playwright.CreateOptions()
				.setEnv(installed.map((path) -> Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")).orElse(Map.of())));
			BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
			installed.ifPresent(options::setExecutablePath);
			return new Chromium(playwright, playwright.chromium().launch(options));
		}
		catch (PlaywrightException ex) {
			return missing(ex);
		}
	}

	private static Chromium missing(PlaywrightException cause) {
		String message = "NO BROWSER: the page was not tested. Install Chromium or Chrome and run again. Cause: "
				+ cause.getMessage();
		if ("true".equals(System.getenv("LAB_REQUIRE_BROWSER"))) {
			throw new IllegalStateException(message, cause);
		}
		System.err.println(message);
		return abort(message);
	}

	private static Optional<Path> installed() {
		Stream<Path> onPath = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
			.flatMap((folder) -> NAMES.stream().map((name) -> Path.of(folder, name)));
		return Stream.concat(onPath, MAC_AND_WINDOWS.stream().map(Path::of)).filter(Files::isExecutable).findFirst();
	}

	/** A window of its own: own storage, own tab. */
	public BrowserContext window(int width, int height, ColorScheme scheme) {
		return this.browser
			.newContext(new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
	}

	/** What the browser notes of its own doing meanwhile. */
	byte[] trace(Page page, List<String> categories, Runnable work) {
		this.browser.startTracing(page, new Browser.StartTracingOptions().setCategories(categories));
		work.run();
		return this.browser.stopTracing();
	}

	@Override
	public void close() {
		this.playwright.close();
	}

}
