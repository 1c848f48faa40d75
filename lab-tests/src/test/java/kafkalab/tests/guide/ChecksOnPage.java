package kafkalab.tests.guide;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.jspecify.annotations.Nullable;

/**
 * The lists of checks as the page shows them.
 */
record ChecksOnPage(Page page) {

	private static final String LIST = """
			(number) => {
			  const list = document.querySelector(`ul.checks[data-list="${number}"]`);
			  return list && { state: list.dataset.state ?? "", checks: [...list.querySelectorAll("li.check")].map(
			    (check) => ({ state: check.dataset.state ?? "", verdict: check.querySelector(".verdict")?.innerText ?? "",
			      question: "question" in check.dataset })) };
			}
			""";

	/** One list at this moment, or nothing if the page has no such list. */
	@SuppressWarnings("unchecked")
	@Nullable Listed list(int number) {
		Map<String, Object> list = (Map<String, Object>) this.page.evaluate(LIST, number);
		return (list != null)
				? new Listed((String) list.get("state"),
						((List<Map<String, Object>>) list.get("checks")).stream().map(ChecksOnPage::checked).toList())
				: null;
	}

	private static Checked checked(Map<String, Object> check) {
		return new Checked((String) check.get("state"), ((String) check.get("verdict")).strip(),
				(Boolean) check.get("question"));
	}

	/**
	 * Types an answer to a question; returns when the lab has heard it.
	 */
	void answer(int list, int number, String answer) {
		Locator check = this.page.locator("li.check[data-check=\"%d.%d\"]".formatted(list, number));
		check.getByLabel("Your answer").fill(answer);
		this.page.waitForResponse((response) -> response.url().contains("/answers"),
				() -> check.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Answer").setExact(true))
					.click());
	}

	/**
	 * A list of checks.
	 */
	record Listed(String state, List<Checked> checks) {

		boolean isPassed() {
			return this.state.equals("passed");
		}

		boolean isWaiting() {
			return this.state.equals("waiting");
		}

		/**
		 * Whether each of its checks has been looked at: the page says why it is open.
		 */
		boolean isJudged() {
			return this.checks.stream()
				.allMatch((check) -> check.isPassed() || check.question() || !check.verdict().isEmpty());
		}

	}

	/**
	 * One check.
	 */
	record Checked(String state, String verdict, boolean question) {

		boolean isPassed() {
			return this.state.equals("passed");
		}

	}

}
