package kafkalab.page.view;

import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;

import kafkalab.page.Wording;
import kafkalab.app.sent.Receipt;
import kafkalab.app.sent.Sent;

/**
 * The last receipt in words.
 *
 * @param what the part that stands out
 * @param where the rest: where it is and why
 */
record ReceiptSentence(String what, String where) {

	private static final int NAMED = 4;

	static ReceiptSentence of(Sent sent, String topic) {
		String elsewhere = sent.topic().equals(topic) ? "" : " of " + sent.topic();
		if (sent.requested() > 1) {
			String missing = (sent.acknowledged() < sent.requested()) ? " of " + Wording.number(sent.requested()) : "";
			return new ReceiptSentence(Wording.number(sent.acknowledged()) + missing + " events",
					" acknowledged: " + shares(sent.counts()) + elsewhere + ".");
		}
		Receipt last = sent.last();
		String what = (last.id() != 0) ? "Event " + last.id() : "The text";
		return new ReceiptSentence("%s is at partition %d, offset %d".formatted(what, last.partition(), last.offset()),
				"%s, on %s, because %s.".formatted(elsewhere, last.broker(), sent.why()));
	}

	private static String shares(Map<Integer, Long> counts) {
		if (counts.size() > NAMED) {
			return "between %s and %s to each of %d partitions".formatted(
					Wording.number(Collections.min(counts.values())), Wording.number(Collections.max(counts.values())),
					counts.size());
		}
		return counts.entrySet()
			.stream()
			.map((share) -> "%s to partition %d".formatted(Wording.number(share.getValue()), share.getKey()))
			.collect(Collectors.joining(", "));
	}

}
