package kafkalab.tests;

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
