package kafkalab.consumer.journal;

import java.util.List;
import java.util.SortedSet;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a reader gets: where the consumer stands, and the entries after the reader's
 * cursor, oldest first.
 *
 * @param problem what keeps the consumer from working, and the way out
 * @param received how many events were ever journalled
 * @param next the reader's next cursor
 * @param dropped how many entries were gone before this reader came for them
 */
record Excerpt(ConsumerState state, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String problem,
		SortedSet<Integer> partitions, long received, long next, long dropped, List<Entry> entries) {
}
