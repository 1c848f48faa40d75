package kafkalab.tests;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
	@EnumSource(names = { "LIGHT", "DARK" })
	void noSectionHasAViolation(ColorScheme scheme) {
		try (BrowserContext window = CHROMIUM.window(1440, 900, scheme)) {
			LabPage page = open(window);
			SoftAssertions all = new SoftAssertions();
			lookAtTheLab(page, all);
			for (String section : page.sections()) {
				show(page, section);
				look(section, new AxeBuilder(page.page()).include(".guide"), all);
			}
			all.assertAll();
		}
	}

	@Test
	void everySectionFitsOnAPhone() {
		try (BrowserContext window = CHROMIUM.window(390, 844, ColorScheme.LIGHT)) {
			LabPage page = open(window);
			SoftAssertions all = new SoftAssertions();
			lookAtTheLab(page, all);
			for (String section : page.sections()) {
				show(page, section);
				all.assertThat(page.page()
					.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
					.as("%s does not scroll sideways", section)
					.isEqualTo(true);
			}
			all.assertAll();
		}
	}

	private static LabPage open(BrowserContext window) {
		LabPage page = LabPage.open(window.newPage(), LAB.producer());
		assertThat(page.card(consumer).count()).hasText("4");
		assertThat(page.sections()).hasSizeGreaterThan(1);
		return page;
	}

	/** The same beside every section; presented, there is nothing else. */
	private static void lookAtTheLab(LabPage page, SoftAssertions all) {
		look("the page", new AxeBuilder(page.page()), all);
		page.page().keyboard().press("p");
		look("the page, presented", new AxeBuilder(page.page()), all);
		page.page().keyboard().press("p");
		for (String panel : List.of("Rebalances", "Groups", "Topics", "Log")) {
			page.openTab(panel);
			look(panel, new AxeBuilder(page.page()).include(".lab"), all);
		}
	}

	private static void show(LabPage page, String section) {
		page.page().navigate(LAB.producer().url() + section);
		assertThat(page.card(consumer).count()).hasText("4");
	}

	private static void look(String what, AxeBuilder axe, SoftAssertions all) {
		all.assertThat(axe.analyze().getViolations()).as(what).isEmpty();
	}

}
