package kafkalab.producer.event;

import java.util.List;
import java.util.Map;

import kafkalab.app.sent.Receipt;
import kafkalab.app.sent.Sent;

/**
 * The answer to {@code POST /events}.
 *
 * @param events the receipt of one event; the first and the last of several
 * @param count how many events were stored
 * @param counts how many in each partition
 * @param why the reason for the last event's partition, as the end of "… because"
 */
record Receipts(List<Receipt> events, long count, Map<Integer, Long> counts, String why) {

	static Receipts of(Sent sent) {
		List<Receipt> events = (sent.acknowledged() == 1) ? List.of(sent.first()) : List.of(sent.first(), sent.last());
		return new Receipts(events, sent.acknowledged(), sent.counts(), sent.why());
	}

}
