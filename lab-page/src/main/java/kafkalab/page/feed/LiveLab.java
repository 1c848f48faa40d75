package kafkalab.page.feed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import kafkalab.page.MostRecent;
import kafkalab.page.check.SectionProgress;
import kafkalab.page.cluster.ClusterSnapshot;
import kafkalab.page.consumer.ConsumerForgotten;
import kafkalab.page.consumer.EventsRead;
import kafkalab.page.consumer.LabConsumer;
import kafkalab.app.sent.Sent;
import kafkalab.page.history.GroupOwnership;
import kafkalab.page.history.Happening;
import kafkalab.page.history.RecentHappenings;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.event.EventListener;

/**
 * What is known about the lab. Everything that happens changes this picture and becomes a
 * message of the feed in one step, so a state plus the messages after its position is
 * always the newest state.
 */
public class LiveLab {

	private static final Comparator<LabConsumer> BY_PORT = Comparator
		.comparing(LabConsumer::port, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing(LabConsumer::name)
		.thenComparing(LabConsumer::key);

	private static final int MOST_GROUPS = 200;

	private final Feed feed;

	private final JsonMapper json;

	private final Runnable freshen;

	private final Map<String, ConsumerHistory> consumers = new HashMap<>();

	private ClusterSnapshot cluster = ClusterSnapshot.unknown();

	private @Nullable Sent sent;

	private final RecentHappenings history = new RecentHappenings(LabView.MOST_HAPPENINGS);

	private final Map<String, GroupOwnership> ownership = new MostRecent<>(MOST_GROUPS);

	private final Map<Integer, SectionProgress> progress = new TreeMap<>();

	/**
	 * Create an empty picture.
	 * @param freshen brings the picture up to date if nobody looked for a while; it may
	 * take a moment, but not long
	 */
	LiveLab(Feed feed, JsonMapper json, Runnable freshen) {
		this.feed = feed;
		this.json = json;
		this.freshen = freshen;
	}

	/**
	 * The lab as it is now. Asking counts as looking at it.
	 */
	public LabView current() {
		this.freshen.run();
		return view();
	}

	/** The same as a message. */
	State state() {
		this.freshen.run();
		long position;
		LabView view;
		synchronized (this) {
			position = this.feed.last();
			view = view();
		}
		return new State(position, this.json.writeValueAsString(view));
	}

	private synchronized LabView view() {
		List<LabConsumer> all = this.consumers.values().stream().map(ConsumerHistory::view).sorted(BY_PORT).toList();
		return new LabView(Instant.now().truncatedTo(ChronoUnit.MILLIS), this.cluster, all, this.sent,
				this.history.all(), List.copyOf(this.ownership.values()), List.copyOf(this.progress.values()));
	}

	@EventListener
	synchronized void on(ClusterSnapshot snapshot) {
		boolean news = !snapshot.tellsTheSameAs(this.cluster);
		this.cluster = snapshot;
		if (news) {
			tell("cluster", snapshot);
		}
	}

	@EventListener
	synchronized void on(LabConsumer consumer) {
		this.consumers.computeIfAbsent(consumer.key(), (unused) -> new ConsumerHistory(consumer)).update(consumer);
		tell("consumer", consumer);
	}

	@EventListener
	synchronized void on(EventsRead events) {
		ConsumerHistory history = this.consumers.get(events.consumer());
		if (history != null && history.add(events)) {
			tell("events", events);
		}
	}

	@EventListener
	synchronized void on(ConsumerForgotten forgotten) {
		this.consumers.remove(forgotten.key());
		tell("forgotten", forgotten);
	}

	@EventListener
	synchronized void on(Sent sent) {
		this.sent = sent;
		tell("sent", sent);
	}

	@EventListener
	synchronized void on(Happening happening) {
		this.history.add(happening);
		tell("happened", happening);
	}

	@EventListener
	synchronized void on(GroupOwnership group) {
		this.ownership.put(group.group(), group);
		tell("ownership", group);
	}

	@EventListener
	synchronized void on(SectionProgress progress) {
		this.progress.put(progress.section(), progress);
		tell("progress", progress);
	}

	private void tell(String type, Object what) {
		this.feed.append(type, this.json.writeValueAsString(what));
	}

	/**
	 * The whole picture as JSON.
	 *
	 * @param position where in the feed it goes on
	 */
	record State(long position, String json) {
	}

}
