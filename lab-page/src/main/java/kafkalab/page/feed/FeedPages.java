package kafkalab.page.feed;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import kafkalab.page.cluster.Audience;
import org.jspecify.annotations.Nullable;

import org.springframework.context.SmartLifecycle;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/**
 * The open pages. Each has a thread of its own that reads the feed at the page's pace, so
 * a slow page keeps nobody waiting and nothing piles up for it.
 */
class FeedPages implements SmartLifecycle {

	static final int MOST_PAGES = 50;

	private final Feed feed;

	private final LiveLab lab;

	private final Audience audience;

	private final Set<FeedPage> pages = new HashSet<>();

	private @Nullable ExecutorService threads;

	FeedPages(Feed feed, LiveLab lab, Audience audience) {
		this.feed = feed;
		this.lab = lab;
		this.audience = audience;
	}

	/**
	 * Open the feed for a page.
	 * @param after the last message that the page has seen
	 */
	synchronized ResponseBodyEmitter open(@Nullable String after) {
		if (this.threads == null) {
			throw FeedUnavailableException.stopping();
		}
		if (this.pages.size() >= MOST_PAGES) {
			// Those that were closed without a word are noticed by writing to them
			this.feed.wake();
			throw FeedUnavailableException.tooManyPages(this.pages.size());
		}
		FeedPage page = new FeedPage(this.feed, this.lab, after);
		this.pages.add(page);
		this.audience.enter();
		begin(this.threads, page);
		return page.emitter();
	}

	private void begin(ExecutorService threads, FeedPage page) {
		try {
			threads.execute(() -> show(page));
		}
		catch (OutOfMemoryError ex) {
			// No thread is left
			closed(page);
			throw FeedUnavailableException.tooManyPages(this.pages.size());
		}
	}

	private void show(FeedPage page) {
		try {
			page.run();
		}
		finally {
			closed(page);
		}
	}

	private synchronized void closed(FeedPage page) {
		if (this.pages.remove(page)) {
			this.audience.leave();
		}
	}

	@Override
	public synchronized void start() {
		this.threads = Executors.newCachedThreadPool((task) -> {
			Thread thread = new Thread(task, "feed-page");
			thread.setDaemon(true);
			return thread;
		});
	}

	/** Before the web server, which would wait for the open streams to end. */
	@Override
	public synchronized void stop() {
		if (this.threads != null) {
			this.threads.shutdown();
			this.threads = null;
		}
		this.pages.forEach(FeedPage::close);
		this.feed.wake();
	}

	@Override
	public synchronized boolean isRunning() {
		return this.threads != null;
	}

}
