package kafkalab.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the tests of the page's modules, which are modules themselves, in a browser that
 * has nothing but their files: no lab, no server, no Node.
 */
class PageModuleTests {

	private static final String ORIGIN = "http://modules.test/";

	private static final Path TESTS = Path.of("..", "lab-page", "src", "test", "js");

	private static final List<Path> ROOTS = List.of(TESTS,
			Path.of("..", "lab-page", "src", "main", "resources", "static"));

	private static @Nullable Chromium chromium;

	@BeforeAll
	static void launchTheBrowser() {
		chromium = Chromium.launch();
	}

	@AfterAll
	static void closeTheBrowser() {
		if (chromium != null) {
			chromium.close();
		}
	}

	@TestFactory
	Stream<DynamicContainer> modulesKeepTheirPromises() throws IOException {
		try (Stream<Path> files = Files.walk(TESTS)) {
			List<String> modules = files.filter((file) -> file.toString().endsWith(".tests.js"))
				.map((file) -> TESTS.relativize(file).toString().replace('\\', '/'))
				.sorted()
				.toList();
			assertThat(modules).isNotEmpty();
			Page page = chromium.window(800, 600, ColorScheme.LIGHT).newPage();
			page.route(ORIGIN + "**", PageModuleTests::serve);
			return modules.stream().map((module) -> DynamicContainer.dynamicContainer(module, run(page, module)));
		}
	}

	@SuppressWarnings("unchecked")
	private static Stream<DynamicTest> run(Page page, String module) {
		page.navigate(ORIGIN);
		List<Map<String, String>> told = (List<Map<String, String>>) page.evaluate(
				"async module => { await import(module); return (await import('/testing.js')).run(); }", "/" + module);
		assertThat(told).as("tests in " + module).isNotEmpty();
		return told.stream().map((test) -> DynamicTest.dynamicTest(test.get("sentence"), () -> {
			if (test.get("problem") != null) {
				throw new AssertionError(test.get("problem"));
			}
		}));
	}

	private static void serve(Route route) {
		String path = route.request().url().substring(ORIGIN.length());
		Route.FulfillOptions answer = new Route.FulfillOptions();
		ROOTS.stream()
			.map((root) -> root.resolve(path))
			.filter(Files::isRegularFile)
			.findFirst()
			.ifPresentOrElse((file) -> answer.setPath(file).setContentType("text/javascript"),
					() -> answer.setStatus(path.isEmpty() ? 200 : 404)
						.setContentType("text/html")
						.setBody("<!doctype html>"));
		route.fulfill(answer);
	}

}
