package kafkalab.page.history;

import java.time.Instant;
import java.util.stream.Stream;

import kafkalab.page.cluster.ClusterSnapshot;
import kafkalab.page.consumer.LabConsumer;
import kafkalab.page.consumer.MembershipChanged;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;

/**
 * Publishes what happens in the lab, numbered and in sentences, and who reads what.
 */
class History {

	private final ApplicationEventPublisher events;

	private final GroupStory groups = new GroupStory();

	private @Nullable ClusterSnapshot last;

	private long count;

	History(ApplicationEventPublisher events) {
		this.events = events;
	}

	@EventListener
	synchronized void on(ClusterSnapshot snapshot) {
		ClusterSnapshot before = this.last;
		if (!snapshot.reachable() && before == null) {
			return;
		}
		this.last = snapshot;
		if (before == null) {
			this.groups.begin(snapshot);
		}
		else {
			Stream
				.concat(BrokerStory.between(before, snapshot).stream(), this.groups.between(before, snapshot).stream())
				.forEach(this::tell);
		}
		tellNews();
	}

	@EventListener
	synchronized void on(LabConsumer consumer) {
		Happening happening = this.groups.saw(consumer, Instant.now());
		if (happening != null) {
			tell(happening);
		}
		tellNews();
	}

	@EventListener
	synchronized void on(MembershipChanged change) {
		Happening happening = this.groups.saw(change, Instant.now());
		if (happening != null) {
			tell(happening);
		}
		tellNews();
	}

	/** Who reads what, where that has changed. */
	private void tellNews() {
		this.groups.news().forEach(this.events::publishEvent);
	}

	private void tell(Happening happening) {
		this.events.publishEvent(happening.numbered(++this.count));
	}

}
