package kafkalab.page.consumer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import kafkalab.page.cluster.LabClient;

/**
 * The cards of all consumers, those that have gone among them as long as there is room.
 */
final class TrackedConsumers {

	/** More than anybody can look at. */
	static final int MOST = 40;

	/** The oldest first. */
	private final Map<String, TrackedConsumer> cards = new LinkedHashMap<>();

	/**
	 * Brings the cards up to date with the brokers' lists.
	 * @return the keys of those that made room for new ones
	 */
	List<String> list(Map<String, List<ListedMember>> listed) {
		this.cards.values().forEach((card) -> card.listed(listed.getOrDefault(card.key(), List.of())));
		List<String> forgotten = new ArrayList<>();
		listed.forEach((key, listings) -> {
			if (!this.cards.containsKey(key)) {
				forgotten.addAll(makeRoomFor(listings.get(0)));
				if (this.cards.size() < MOST) {
					this.cards.put(key, new TrackedConsumer(key, listings));
				}
			}
		});
		return forgotten;
	}

	/**
	 * Foreign members go first: there is nothing on their cards that the brokers do not
	 * tell.
	 */
	private List<String> makeRoomFor(ListedMember listing) {
		List<String> forgotten = new ArrayList<>();
		removeFirst((card) -> card.isReplacedBy(listing), forgotten);
		if (this.cards.size() >= MOST) {
			removeFirst((card) -> !card.isAlive() && !card.hasJournal(), forgotten);
		}
		if (this.cards.size() >= MOST) {
			removeFirst((card) -> !card.isAlive(), forgotten);
		}
		if (this.cards.size() >= MOST) {
			removeFirst((card) -> card.rank() > LabClient.rank(listing.member().consumer()), forgotten);
		}
		return forgotten;
	}

	private void removeFirst(Predicate<TrackedConsumer> condition, List<String> removed) {
		this.cards.values().stream().filter(condition).findFirst().map(TrackedConsumer::key).ifPresent((key) -> {
			this.cards.remove(key);
			removed.add(key);
		});
	}

	Collection<TrackedConsumer> all() {
		return this.cards.values();
	}

	boolean hold(TrackedConsumer card) {
		return this.cards.get(card.key()) == card;
	}

}
