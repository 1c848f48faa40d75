package kafkalab.tests;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/**
 * The lab's page as its users speak of it.
 */
record LabPage(Page page) {

	static LabPage open(Page page, AppProcess producer) {
		page.navigate(producer.url() + "/sections/3");
		return new LabPage(page);
	}

	Locator sendEvent() {
		return this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send Event"));
	}

	/** The sentence about the last event: where it is and why there. */
	Locator receipt() {
		return this.page.locator(".receipt .sentence");
	}

	/** The sentence below the picture: what is happening, and why. */
	Locator headline() {
		return this.page.locator("live-map .headline > span:last-child");
	}

	/** The seat of a member in the picture. */
	Locator member(int port) {
		return this.page.locator("live-map .member[data-member='" + port + "']");
	}

	/** What the log says, oldest first. */
	List<String> log() {
		List<String> newestFirst = this.page.locator("lab-log li > span").allTextContents();
		List<String> oldestFirst = new ArrayList<>(newestFirst);
		Collections.reverse(oldestFirst);
		return oldestFirst;
	}

	/** The addresses of all sections that the page lists. */
	@SuppressWarnings("unchecked")
	List<String> sections() {
		return (List<String>) this.page
			.evaluate("[...document.querySelectorAll('section-picker li a')].map(link => link.pathname)");
	}

	/** Clicks the button whose name has this in it. */
	void press(String name) {
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
	}

	void openTab(String name) {
		this.page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name)).click();
	}

	/** Clicks Send Event so many times, as fast as the browser can. */
	void click(int times) {
		for (int i = 0; i < times; i++) {
			sendEvent().click();
		}
	}

	Card card(AppProcess consumer) {
		return card(Lab.nameOf(consumer));
	}

	Card card(String name) {
		Locator heading = this.page.getByRole(AriaRole.HEADING,
				new Page.GetByRoleOptions().setName(name).setExact(true));
		return new Card(cards().filter(new Locator.FilterOptions().setHas(heading)));
	}

	Locator cards() {
		return this.page.getByRole(AriaRole.ARTICLE);
	}

	/** The card of one consumer. */
	record Card(Locator root) {

		/** How many events the consumer has received. */
		Locator count() {
			return this.root.locator(".received b");
		}

		/** The ids of the events on the card, newest first. */
		List<Long> ids() {
			return this.root.locator("tbody tr td:first-child")
				.allInnerTexts()
				.stream()
				.map(String::strip)
				.map(Long::valueOf)
				.toList();
		}

	}

}
