package kafkalab.tests;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Keyboard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * What Section 3 asks its readers to do on the page, without a mouse.
 */
class KeyboardJourneyTests extends Journey {

	private static final int MOST_STOPS = 200;

	/** What has the focus, in the words of those who listen; empty between two rounds. */
	private static final String FOCUSED = """
			() => {
			  const at = document.activeElement;
			  if (!at || at === document.body || at === document.documentElement) return '';
			  const name = at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent;
			  return `${at.localName}${at.id ? '#' + at.id : ''} ${name.replace(/\\s+/g, ' ').trim().slice(0, 60)}`;
			}
			""";

	/**
	 * Whether the focus can be seen: in view, and drawn around what has it or what stands
	 * for it.
	 */
	private static final String SEEN = """
			() => {
			  const at = document.activeElement;
			  const shown = at.matches('.segments input') ? at.nextElementSibling : at.querySelector(':scope > .seat') ?? at;
			  const { top, bottom, left, right, width, height } = shown.getBoundingClientRect();
			  const style = getComputedStyle(shown);
			  const marked = at.classList.contains('member') ? parseFloat(style.strokeWidth) >= 3
			    : style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
			  return marked && width > 1 && height > 1 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
			}
			""";

	private AppProcess consumer;

	private Keyboard keys;

	@BeforeEach
	void startAConsumer() {
		this.consumer = this.lab.consumer("first-group");
		this.keys = this.page.page().keyboard();
		assertThat(this.page.card(this.consumer).root()).containsText("owns P0, P1");
	}

	@Test
	void doesAllThatSectionThreeAsksFor() {
		this.keys.press("Tab");
		assertThat(focused()).as("first of all").contains("Skip to Send Event");
		this.keys.press("Enter");
		assertThat(focused()).startsWith("button#send-event");
		this.keys.press("Enter");
		this.keys.press("Space");
		assertThat(this.page.card(this.consumer).count()).hasText("2");

		goTo("input 1");
		this.keys.press("ArrowRight");
		choose("select#topic", "my-topic");
		choose("select#partitioning", "this partition …");
		assertThat(this.page.page().locator("live-map h2")).hasText("my-topic");
		goTo("input#partition");
		this.keys.press("ArrowUp");
		this.keys.press("Enter");
		assertThat(this.page.receipt()).containsText("10 to partition 1");
		choose("select#topic", "first-topic");

		goTo("button Slow motion");
		goTo("button ❚❚ Pause");
		this.keys.press("Space");
		goTo("button ▶ Resume");
		this.keys.press("Space");
		goTo("g " + Lab.nameOf(this.consumer));

		goTo("button#consumers-tab");
		walkTheTabs("rebalances", "groups", "topics", "log");
		assertThat(this.page.page().locator("lab-log")).containsText("10 events");
		this.keys.press("Tab");
		assertThat(focused()).as("the panel can be scrolled").startsWith("div#log-panel");
		goBackTo("button#log-tab");
		this.keys.press("ArrowRight");
		assertThat(focused()).startsWith("button#consumers-tab");

		this.keys.press("p");
		assertThat(this.page.page().locator(".guide-text")).isHidden();
		this.keys.press("p");
		assertThat(this.page.page().locator(".guide-text")).isVisible();
		openAnotherSection();
	}

	@Test
	void seesWhereItIsAndIsNeverTrapped() {
		this.page.click(8);
		List<String> forth = walk("Tab");
		assertThat(forth).filteredOn((stop) -> stop.startsWith("button#send-event")).hasSize(1);
		assertThat(forth).anyMatch((stop) -> stop.startsWith("summary"));
		List<String> back = walk("Shift+Tab");
		assertThat(back).as("the same way back").containsExactlyInAnyOrderElementsOf(forth);
	}

	/** One round through the page, from wherever the focus is. */
	private List<String> walk(String key) {
		leaveThePage(key);
		List<String> stops = new ArrayList<>();
		for (int i = 0; i < MOST_STOPS; i++) {
			this.keys.press(key);
			String stop = focused();
			if (stop.isEmpty()) {
				return stops;
			}
			assertThat(this.page.page().evaluate(SEEN)).as("the focus on " + stop + " is seen").isEqualTo(true);
			stops.add(stop);
		}
		return fail("Walked " + MOST_STOPS + " stops without an end: " + stops);
	}

	private void leaveThePage(String key) {
		for (int i = 0; i < MOST_STOPS && !focused().isEmpty(); i++) {
			this.keys.press(key);
		}
		assertThat(focused()).as("the focus got out of the page with " + key).isEmpty();
	}

	private void openAnotherSection() {
		goBackTo("summary");
		this.keys.press("Enter");
		goTo("a 1");
		this.keys.press("Enter");
		assertThat(this.page.page()).hasURL(this.lab.producer().url() + "/sections/1");
	}

	private void choose(String select, String option) {
		goTo(select);
		this.keys.type(option);
		assertThat(this.page.page().locator(select.replaceFirst(" .*", "") + " option:checked")).hasText(option);
	}

	private void walkTheTabs(String... names) {
		for (String name : names) {
			this.keys.press("ArrowRight");
			assertThat(focused()).startsWith("button#" + name + "-tab");
			assertThat(this.page.page().locator("#" + name + "-panel")).isVisible();
		}
	}

	private void goTo(String stop) {
		go("Tab", stop);
	}

	private void goBackTo(String stop) {
		go("Shift+Tab", stop);
	}

	private void go(String key, String stop) {
		for (int i = 0; i < MOST_STOPS; i++) {
			if (focused().startsWith(stop)) {
				assertThat(this.page.page().evaluate(SEEN)).as("the focus on " + stop + " is seen").isEqualTo(true);
				return;
			}
			this.keys.press(key);
		}
		fail("The keyboard does not reach " + stop);
	}

	private String focused() {
		return (String) this.page.page().evaluate(FOCUSED);
	}

}
