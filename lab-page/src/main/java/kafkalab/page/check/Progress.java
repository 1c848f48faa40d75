package kafkalab.page.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import kafkalab.page.MostRecent;
import kafkalab.page.cluster.Audience;
import kafkalab.page.cluster.ClusterSnapshot;
import kafkalab.page.cluster.ClusterWatch;
import kafkalab.page.consumer.ConsumerForgotten;
import kafkalab.page.consumer.EventsRead;
import kafkalab.page.consumer.LabConsumer;
import kafkalab.app.sent.Sent;
import kafkalab.page.guide.Checklist;
import kafkalab.page.guide.Guide;
import kafkalab.page.guide.Section;
import kafkalab.page.history.GroupOwnership;
import kafkalab.page.history.Happening;
import kafkalab.page.history.RecentHappenings;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;

/**
 * Follows the sections that are being worked on: judges their checks with every snapshot
 * and publishes how they stand. One progress for everybody: a projector, a second tab and
 * a reloaded page show the same.
 */
public class Progress {

	private static final int MOST_HAPPENINGS = 1000;

	private static final int MOST_GROUPS = 200;

	private final Map<Integer, List<List<Sentence>>> sentences = new HashMap<>();

	private final Guide guide;

	private final Audience audience;

	private final ClusterWatch cluster;

	private final ApplicationEventPublisher events;

	/** Those that somebody has opened. */
	private final Map<Integer, SectionRun> runs = new TreeMap<>();

	private final Map<Integer, SectionProgress> told = new HashMap<>();

	private final Map<String, LabConsumer> consumers = new HashMap<>();

	private final RecentHappenings happenings = new RecentHappenings(MOST_HAPPENINGS);

	private final Map<String, GroupOwnership> ownership = new MostRecent<>(MOST_GROUPS);

	private final KeyPartitions keys = new KeyPartitions();

	Progress(Guide guide, Audience audience, ClusterWatch cluster, ApplicationEventPublisher events) {
		this.guide = guide;
		this.audience = audience;
		this.cluster = cluster;
		this.events = events;
		Vocabulary vocabulary = Vocabulary.complete();
		guide.sections().forEach((section) -> this.sentences.put(section.number(), parse(vocabulary, section)));
	}

	private static List<List<Sentence>> parse(Vocabulary vocabulary, Section section) {
		try {
			return section.checklists()
				.stream()
				.map((list) -> list.sentences().stream().map(vocabulary::parse).toList())
				.toList();
		}
		catch (UnknownSentenceException ex) {
			throw ex.in(section.number());
		}
	}

	/**
	 * Somebody reads a section: from now on it is followed.
	 */
	public synchronized void open(int section) {
		if (this.sentences.containsKey(section)) {
			this.runs.computeIfAbsent(section, (number) -> new SectionRun(number, this::lists));
		}
	}

	private List<OpenList> lists(int section) {
		List<Checklist> checklists = this.guide.section(section).map(Section::checklists).orElse(List.of());
		List<List<Sentence>> parsed = this.sentences.getOrDefault(section, List.of());
		return IntStream.range(0, parsed.size())
			.mapToObj((index) -> new OpenList(index, checklists.get(index).given(), parsed.get(index)))
			.toList();
	}

	/**
	 * How a section stands; asking for it opens it.
	 */
	@Nullable SectionProgress of(int section) {
		open(section);
		return current(section);
	}

	private synchronized @Nullable SectionProgress current(int section) {
		SectionRun run = this.runs.get(section);
		return (run != null) ? run.progress() : null;
	}

	synchronized void reset(int section) {
		open(section);
		run(section).reset();
		tell(section);
	}

	synchronized void goOn(int section, int list) {
		open(section);
		if (!run(section).goOnWith(list)) {
			throw UnknownCheckException.list(section, list);
		}
		tell(section);
	}

	synchronized void answer(int section, String check, String answer) {
		open(section);
		if (!run(section).answer(check, answer)) {
			throw UnknownCheckException.check(section, check);
		}
	}

	private SectionRun run(int section) {
		SectionRun run = this.runs.get(section);
		if (run == null) {
			throw UnknownCheckException.section(section);
		}
		return run;
	}

	@EventListener
	synchronized void on(ClusterSnapshot snapshot) {
		this.runs.forEach((section, run) -> {
			run.judge(snapshot, (list) -> evidence(list, snapshot));
			tell(section);
		});
		if (this.runs.values().stream().anyMatch(SectionRun::wantsFreshSnapshot)) {
			this.cluster.refresh();
		}
	}

	private Evidence evidence(OpenList list, ClusterSnapshot now) {
		ClusterSnapshot before = (list.before() != null) ? list.before() : now;
		return new Evidence(before, now, List.copyOf(this.consumers.values()),
				this.happenings.all().stream().filter((happening) -> happening.at().isAfter(before.at())).toList(),
				Map.copyOf(this.ownership), list.reads(), this.keys, this.audience.pages());
	}

	private void tell(int section) {
		SectionProgress progress = run(section).progress();
		if (!progress.equals(this.told.put(section, progress))) {
			this.events.publishEvent(progress);
		}
	}

	@EventListener
	synchronized void on(LabConsumer consumer) {
		this.consumers.put(consumer.key(), consumer);
	}

	@EventListener
	synchronized void on(ConsumerForgotten forgotten) {
		this.consumers.remove(forgotten.key());
	}

	@EventListener
	synchronized void on(EventsRead events) {
		LabConsumer consumer = this.consumers.get(events.consumer());
		if (consumer != null) {
			this.runs.values().forEach((run) -> run.add(events, consumer));
		}
	}

	@EventListener
	void on(Sent sent) {
		this.keys.add(sent);
	}

	@EventListener
	synchronized void on(Happening happening) {
		this.happenings.add(happening);
	}

	@EventListener
	synchronized void on(GroupOwnership group) {
		this.ownership.put(group.group(), group);
	}

}
