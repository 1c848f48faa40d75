package kafkalab.tests.guide;

import java.time.Duration;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import kafkalab.tests.guide.script.Action;

/**
 * The page of a section, used as an attendee uses it.
 */
record SectionPage(BrowserContext window, String url, Page page) {

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	/** What somebody sees of the lab: not what is there for screen readers only. */
	private static final String LIVE = """
			() => [...document.querySelectorAll(
			    "broker-pills, lab-notice, send-panel, live-map, [role=tabpanel]:not([hidden], .visually-hidden)")]
			  .map((part) => part.innerText).join("\\n")
			""";

	static SectionPage open(BrowserContext window, String url) {
		window.setDefaultTimeout(PATIENCE.toMillis());
		Page page = window.newPage();
		page.navigate(url);
		return new SectionPage(window, url, page);
	}

	ChecksOnPage checks() {
		return new ChecksOnPage(this.page);
	}

	/**
	 * Does one of the things that are done on the page.
	 */
	void act(Action action) {
		try {
			if (action instanceof Action.Click click) {
				click(click);
			}
			else if (action instanceof Action.Choose choice) {
				choose(choice);
			}
			else if (action instanceof Action.OpenTab tab) {
				open(tab);
			}
			else if (action instanceof Action.Predict prediction) {
				predict(prediction);
			}
			else if (action instanceof Action.OpenAnotherPage) {
				this.window.newPage().navigate(this.url);
			}
			else {
				throw new IllegalArgumentException("This is not done on the page: " + action);
			}
		}
		catch (PlaywrightException ex) {
			throw new AssertionError(
					"%s: this cannot be done on the page: %s%n%s".formatted(action.place(), action, ex.getMessage()),
					ex);
		}
	}

	private void click(Action.Click click) {
		Locator button = this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send Event"));
		for (int i = 0; i < click.times(); i++) {
			if (click.paced() && i > 0) {
				this.page.waitForTimeout(500);
			}
			button.click();
		}
	}

	private void choose(Action.Choose choice) {
		Page.GetByRoleOptions named = new Page.GetByRoleOptions().setName(choice.label()).setExact(true);
		switch (choice.label()) {
			case "How many" -> this.page.getByRole(AriaRole.GROUP, named)
				.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(anyBlanks(choice.value())))
				.check();
			case "To topic", "Partition is chosen" ->
				this.page.getByRole(AriaRole.COMBOBOX, named).selectOption(choice.value());
			case "Partition" -> this.page.getByRole(AriaRole.SPINBUTTON, named).fill(choice.value());
			default -> this.page.getByRole(AriaRole.TEXTBOX, named).fill(choice.value());
		}
	}

	/** Thousands are set apart by a narrow blank. */
	private static Pattern anyBlanks(String text) {
		return Pattern.compile("^" + text.replace(" ", "\\s") + "$");
	}

	private void open(Action.OpenTab tab) {
		this.page
			.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^" + tab.name() + "\\b")))
			.click();
	}

	private void predict(Action.Predict prediction) {
		this.page.locator("predict-first")
			.nth(prediction.question())
			.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(prediction.answer()).setExact(true))
			.check();
	}

	/** What the card of a consumer shows, or why nothing of it is to be seen. */
	String card(String consumer) {
		Locator heading = this.page.getByRole(AriaRole.HEADING,
				new Page.GetByRoleOptions().setName(consumer).setExact(true));
		Locator card = this.page.getByRole(AriaRole.ARTICLE).filter(new Locator.FilterOptions().setHas(heading));
		return (card.count() == 1) ? card.innerText()
				: "(nothing: there is no such card, or the Consumers tab is not open)";
	}

	/** What the live part of the page shows now. */
	String live() {
		return (String) this.page.evaluate(LIVE);
	}

}
