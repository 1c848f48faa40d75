package kafkalab.tests.docker;

import java.util.ArrayList;
import java.util.List;

import com.jayway.jsonpath.DocumentContext;

/**
 * The consumer-app behind a port.
 */
record Consumer(int port) {

	List<Integer> partitions() {
		return Http.get(this.port, "/events?limit=1").read("$.partitions");
	}

	/**
	 * The ids of all events in the journal, oldest first.
	 */
	List<Integer> ids() {
		List<Integer> ids = new ArrayList<>();
		int after = 0;
		while (true) {
			DocumentContext page = Http.get(this.port, "/events?limit=1000&after=" + after);
			List<Integer> events = page.read("$.entries[?(@.type == 'event')].event.id");
			ids.addAll(events);
			int next = page.read("$.next");
			if (next == after) {
				return ids;
			}
			after = next;
		}
	}

	/**
	 * Those of the given ids that this consumer has got.
	 */
	List<Integer> idsAmong(List<Integer> sent) {
		return ids().stream().filter(sent::contains).toList();
	}

}
