package kafkalab.page.consumer;

import kafkalab.page.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The state of a consumer in words for people.
 *
 * @param stateText all of it, to go on a sentence with
 * @param stateWords what it is
 * @param stateDetail what there is to add
 * @param problem what keeps the consumer from its work and the way out, in its own
 * sentences
 */
public record StateText(String stateText, String stateWords, @Nullable String stateDetail, @Nullable String problem) {

	/** A state that says it all. */
	public static StateText of(String words) {
		return new StateText(words, words, null, null);
	}

	/**
	 * A state and what there is to add.
	 * @param sign what joins them in a sentence
	 */
	public static StateText of(String words, String sign, String detail) {
		return new StateText(words + sign + " " + detail, words, detail, null);
	}

	static StateText of(MemberState state, JournalPage page, ListedMember listing, boolean listed) {
		String problem = page.problem();
		if (problem != null && state == page.state()) {
			String words = (state == MemberState.JOINING) ? "cannot join " + page.group()
					: plain(state, page).stateWords;
			String detail = problem.endsWith(".") ? problem.substring(0, problem.length() - 1) : problem;
			return new StateText(words + ": " + detail, words, detail, problem);
		}
		return listed ? listed(state, page, listing) : plain(state, page);
	}

	private static StateText listed(MemberState state, JournalPage page, ListedMember listing) {
		return switch (state) {
			case IDLE ->
				of("online, idle", ":", "%s, %s".formatted(Wording.count(listing.group().members().size(), "member"),
						Wording.count(listing.partitionsOf(page.topic()), "partition")));
			case FROZEN -> of("frozen", ":", "it sends heartbeats, but does not poll");
			case STOPPED -> (listing.member().instanceId() != null)
					? of("absent", ":",
							"the brokers keep its place in %s until its session times out".formatted(page.group()))
					: plain(state, page);
			case OFFLINE -> of("offline", ";",
					"the brokers still count it as a member of %s until its session times out".formatted(page.group()));
			case NOT_ANSWERING -> of("not answering, but still a member of " + page.group());
			default -> plain(state, page);
		};
	}

	private static StateText plain(MemberState state, JournalPage page) {
		return switch (state) {
			case CONNECTING -> of("no broker answers it", ";", "it keeps trying");
			case WAITING_FOR_TOPIC -> of("waiting for topic %s to exist".formatted(page.topic()));
			case JOINING -> of("joining …");
			case RUNNING -> of("online");
			case IDLE -> of("online, idle");
			case FROZEN ->
				of("frozen, and no longer a member of " + page.group(), ":", "it has not polled for too long");
			case STOPPED -> of("offline", ";", "it has left " + page.group());
			case OFFLINE -> of("offline");
			case NOT_ANSWERING -> of("not answering, and no longer a member of " + page.group());
			case NO_JOURNAL -> of("a member without a journal");
		};
	}

}
