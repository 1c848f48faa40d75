package kafkalab.tests.guide;

import java.util.List;

import com.microsoft.playwright.Page;

/**
 * Where the links of a page lead, and whether its images are there, as a browser finds.
 */
final class PageLinks {

	private static final String BROKEN = """
			async () => {
			  const pages = new Map();
			  const load = async (url) => {
			    const answer = await fetch(url);
			    return { status: answer.status, text: await answer.text() };
			  };
			  const leads = async (link) => {
			    const url = new URL(link.href);
			    const place = decodeURIComponent(url.hash.slice(1));
			    url.hash = "";
			    if (!pages.has(url.href)) pages.set(url.href, load(url));
			    const { status, text } = await pages.get(url.href);
			    if (status >= 400) return false;
			    const page = new DOMParser().parseFromString(text, "text/html");
			    return !place || [place, `${place}-tab`].some((id) => page.getElementById(id) !== null);
			  };
			  const shows = async (image) => {
			    const again = new Image();
			    again.src = image.src;
			    return again.decode().then(() => true, () => false);
			  };
			  const broken = [];
			  for (const link of document.querySelectorAll("a[href]")) {
			    if (new URL(link.href).origin === location.origin && !await leads(link)) broken.push(link.getAttribute("href"));
			  }
			  for (const image of document.images) {
			    if (!await shows(image)) broken.push(image.getAttribute("src"));
			  }
			  return broken;
			}
			""";

	private PageLinks() {
	}

	@SuppressWarnings("unchecked")
	static List<String> broken(Page page) {
		return (List<String>) page.evaluate(BROKEN);
	}

}
