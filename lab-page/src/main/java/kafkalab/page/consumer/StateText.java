package kafkalab.page.consumer;

/**
 * The state of a consumer in words for people.
 */
final class StateText {

	private StateText() {
	}

	static String of(MemberState state, JournalPage page, ListedMember listing, boolean listed) {
		return switch (state) {
			case CONNECTING -> "no broker answers it; it keeps trying";
			case WAITING_FOR_TOPIC -> "waiting for topic %s to exist".formatted(page.topic());
			case JOINING -> "joining …";
			case RUNNING -> "online";
			case IDLE -> listed ? "online, idle: %s, %s".formatted(count(listing.group().members().size(), "member"),
					count(listing.partitionsOf(page.topic()), "partition")) : "online, idle";
			case FROZEN -> listed ? "frozen: it sends heartbeats, but does not poll"
					: "frozen, and no longer a member of %s: it has not polled for too long".formatted(page.group());
			case STOPPED -> "offline; it has left %s".formatted(page.group());
			case OFFLINE -> listed ? "offline; the brokers still count it as a member of %s until its session times out"
				.formatted(page.group()) : "offline";
			case NOT_ANSWERING -> listed ? "not answering, but still a member of %s".formatted(page.group())
					: "not answering, and no longer a member of %s".formatted(page.group());
			case NO_JOURNAL -> "a member without a journal";
		};
	}

	private static String count(long count, String what) {
		return count + " " + what + ((count == 1) ? "" : "s");
	}

}
