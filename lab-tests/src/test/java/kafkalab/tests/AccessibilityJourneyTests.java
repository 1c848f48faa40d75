package kafkalab.tests;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every section that the page lists, as axe sees it: light, dark and presented, on a
 * laptop and on a phone.
 */
class AccessibilityJourneyTests {

	@AutoClose
	private static final Chromium CHROMIUM = Chromium.launch();

	@AutoClose
	private static final Lab LAB = Lab.start();

	private static AppProcess consumer;

	@BeforeAll
	static void startConsumers() {
		consumer = LAB.consumer("first-group");
		LAB.consumer("second-group");
		LAB.producer().post("/events", "{\"count\":4}");
	}

	@ParameterizedTest
	@CsvSource({ "LIGHT,1440,900", "LIGHT,390,844", "DARK,1440,900" })
	void noSectionHasAViolation(ColorScheme scheme, int width, int height) {
		try (BrowserContext window = CHROMIUM.window(width, height, scheme)) {
			LabPage page = LabPage.open(window.newPage(), LAB.producer());
			SoftAssertions all = new SoftAssertions();
			List<String> sections = page.sections();
			assertThat(sections).hasSizeGreaterThan(1);
			assertThat(page.card(consumer).count()).hasText("4");
			look(page.page(), "the page", new AxeBuilder(page.page()), all);
			// Presented, all sections look the same: only the lab is shown
			page.page().keyboard().press("p");
			look(page.page(), "the page, presented", new AxeBuilder(page.page()), all);
			page.page().keyboard().press("p");
			for (String section : sections) {
				page.page().navigate(LAB.producer().url() + section);
				assertThat(page.card(consumer).count()).hasText("4");
				look(page.page(), section, new AxeBuilder(page.page()).include(".guide"), all);
			}
			for (String panel : List.of("Rebalances", "Groups", "Topics", "Log")) {
				page.openTab(panel);
				look(page.page(), panel, new AxeBuilder(page.page()).include(".lab"), all);
			}
			all.assertAll();
		}
	}

	private static void look(Page page, String what, AxeBuilder axe, SoftAssertions all) {
		all.assertThat(axe.analyze().getViolations()).as(what).isEmpty();
		all.assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
			.as("%s does not scroll sideways", what)
			.isEqualTo(true);
	}

}
