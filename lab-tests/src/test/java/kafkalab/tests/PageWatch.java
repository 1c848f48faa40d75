package kafkalab.tests;

import java.util.List;
import java.util.Map;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/**
 * Watches a page from inside: what every click leads to; and from outside: its nodes and
 * its memory.
 */
final class PageWatch {

	/** Runs before the page's own scripts. */
	private static final String SCRIPT = """
			window.watch = { clicks: [] };
			addEventListener('click', ({ target, timeStamp }) => {
			  if (target.closest?.('#send-event')) watch.clicks.push({ at: timeStamp });
			}, true);
			const note = (click, what) => { if (click) click[what] ??= performance.now() - click.at; };
			const isToken = node => node.classList?.contains('falling') ? 'falling' : node.classList?.contains('token') ? 'token' : null;
			new MutationObserver(records => {
			  const click = watch.clicks.at(-1);
			  for (const { addedNodes, removedNodes, type, target } of records) {
			    if (type === 'attributes' && target.classList.contains('arrived')) note(click, 'atConsumer');
			    for (const node of addedNodes) {
			      // The page draws in animation frames: the next task comes when this one is painted
			      if (node.localName === 'tr' && node.closest('consumer-card')) setTimeout(() => note(click, 'row'));
			      if (isToken(node) === 'falling') note(click, 'left');
			      if (isToken(node) === 'token') note(click, 'run');
			    }
			    for (const node of removedNodes) {
			      if (isToken(node) === 'falling') note(click, 'inLane');
			      if (isToken(node) === 'token') note(click, 'atConsumer');
			    }
			  }
			}).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['class'] });
			""";

	private final Page page;

	private final CDPSession session;

	private PageWatch(Page page, CDPSession session) {
		this.page = page;
		this.session = session;
	}

	static PageWatch of(BrowserContext window, Page page) {
		page.addInitScript(SCRIPT);
		CDPSession session = window.newCDPSession(page);
		session.send("Performance.enable");
		return new PageWatch(page, session);
	}

	int nodes() {
		return ((Number) this.page.evaluate("document.querySelectorAll('*').length")).intValue();
	}

	/** What scripts hold after the garbage is gone, in megabytes. */
	double heap() {
		this.session.send("HeapProfiler.collectGarbage");
		for (JsonElement metric : this.session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
			JsonObject each = metric.getAsJsonObject();
			if (each.get("name").getAsString().equals("JSHeapUsedSize")) {
				return each.get("value").getAsDouble() / 1_048_576;
			}
		}
		throw new IllegalStateException("This browser does not tell the size of its heap");
	}

	/** What came of each click, and after how many milliseconds. */
	@SuppressWarnings("unchecked")
	List<Map<String, Object>> clicks() {
		return (List<Map<String, Object>>) this.page.evaluate("watch.clicks");
	}

}
