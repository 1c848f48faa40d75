package kafkalab.page.consumer;

import java.util.List;
import java.util.stream.Collectors;

import kafkalab.page.cluster.ClusterSnapshot.Assigned;
import kafkalab.page.cluster.LabClient;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what the brokers list, what the journal says and whether it answers.
 */
final class TrackedConsumer {

	private final String key;

	private final @Nullable Integer port;

	private List<ListedMember> listings;

	/** The listing that the card shows; the last one once the brokers list it no more. */
	private ListedMember shown;

	private Reachability contact = Reachability.NONE;

	private @Nullable JournalPage page;

	private @Nullable LabConsumer told;

	private long unseen;

	TrackedConsumer(String key, List<ListedMember> listings) {
		this.key = key;
		this.listings = listings;
		this.shown = listings.get(0);
		String consumer = this.shown.member().consumer();
		this.port = (consumer != null) ? Integer.valueOf(consumer) : null;
	}

	void listed(List<ListedMember> listings) {
		this.listings = listings;
		show();
	}

	void answered(JournalPage page) {
		this.contact = Reachability.ANSWERING;
		this.page = page;
		show();
	}

	void missed(Reachability contact) {
		this.contact = contact;
	}

	/** Whether its process has ended, as far as this news tells, and had not said so. */
	boolean endsUnsaid(JournalNews news) {
		if (this.page == null || this.page.state() == MemberState.STOPPED) {
			return false;
		}
		return (news.page() != null) ? !news.page().instance().equals(this.page.instance())
				: news.contact() == Reachability.GONE && this.contact != Reachability.GONE;
	}

	void unseen(long events) {
		this.unseen = events;
	}

	@Nullable JournalPage page() {
		return this.page;
	}

	/**
	 * The journal names the group of the process that lives; an older one may be listed
	 * too.
	 */
	private void show() {
		this.listings.stream()
			.filter((listing) -> this.page == null || listing.group().name().equals(this.page.group()))
			.findFirst()
			.ifPresent((listing) -> this.shown = listing);
	}

	/** The journal of one of the members that the brokers list, if it can have one. */
	@Nullable SoughtJournal sought() {
		if (this.port == null) {
			return null;
		}
		return new SoughtJournal(LabClient.id(this.port),
				this.listings.stream().map((listing) -> listing.member().host()).distinct().toList(),
				this.listings.stream().map((listing) -> listing.group().name()).collect(Collectors.toSet()),
				(this.page != null) ? this.page.instance() : null);
	}

	/**
	 * What has to be told, if anything has changed since this was asked last.
	 */
	@Nullable LabConsumer news() {
		if (this.port != null && this.contact == Reachability.NONE) {
			return null;
		}
		LabConsumer now = (this.page != null) ? withJournal(this.page) : foreign();
		if (now.tellsTheSameAs(this.told)) {
			return null;
		}
		this.told = now;
		return now;
	}

	/**
	 * A frozen process does not know yet when its group has given it up: what it had then
	 * belongs to others.
	 */
	private LabConsumer withJournal(JournalPage page) {
		boolean answering = this.contact == Reachability.ANSWERING;
		boolean listed = isListed();
		MemberState state = switch (this.contact) {
			case ANSWERING, NONE -> page.state();
			case SILENT -> MemberState.NOT_ANSWERING;
			case GONE -> (page.state() == MemberState.STOPPED) ? MemberState.STOPPED : MemberState.OFFLINE;
		};
		List<Assigned> partitions = List.of();
		if (answering && (listed || state != MemberState.FROZEN)) {
			partitions = page.partitions().stream().map((id) -> new Assigned(page.topic(), id)).toList();
		}
		else if (listed) {
			partitions = this.shown.partitions();
		}
		return new LabConsumer(this.key, (this.port != null) ? ConsumerNames.of(this.port) : page.clientId(), this.port,
				page.clientId(), this.shown.member().host(), page.group(), this.shown.group().colour(),
				this.shown.group().letter(), page.topic(), answering && state != MemberState.STOPPED, state,
				StateText.of(state, page, this.shown, listed), partitions, true, page.received(), this.unseen,
				page.instance(), null);
	}

	private LabConsumer foreign() {
		boolean listed = isListed();
		MemberState state = listed ? MemberState.NO_JOURNAL : MemberState.OFFLINE;
		return new LabConsumer(this.key, this.shown.member().clientId(), this.port, this.shown.member().clientId(),
				this.shown.member().host(), this.shown.group().name(), this.shown.group().colour(),
				this.shown.group().letter(), this.shown.topic(), listed, state,
				StateText.of(listed ? "a member without a journal" : "offline"),
				listed ? this.shown.partitions() : List.of(), false, 0, 0, null, null);
	}

	boolean isListed() {
		return (this.page == null) ? !this.listings.isEmpty()
				: this.listings.stream().anyMatch((listing) -> listing.group().name().equals(this.page.group()));
	}

	/** Whether it still matters to anybody. */
	boolean isAlive() {
		return !this.listings.isEmpty() || this.contact == Reachability.ANSWERING;
	}

	/** A frozen process may thaw after its group has given it up. */
	boolean isWorthReading() {
		return isAlive() || this.contact == Reachability.SILENT;
	}

	boolean hasJournal() {
		return this.page != null;
	}

	/** Whether the other one is this member after a restart. */
	boolean isReplacedBy(ListedMember other) {
		return this.port == null && !isAlive() && other.group().name().equals(this.shown.group().name())
				&& other.member().clientId().equals(this.shown.member().clientId())
				&& other.member().host().equals(this.shown.member().host());
	}

	/** Whoever has shown a journal is never less than others. */
	int rank() {
		return hasJournal() ? 0 : LabClient.rank((this.port != null) ? String.valueOf(this.port) : null);
	}

	@Nullable Integer port() {
		return this.port;
	}

	String key() {
		return this.key;
	}

}
