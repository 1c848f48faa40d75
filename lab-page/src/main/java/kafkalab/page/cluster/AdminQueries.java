package kafkalab.page.cluster;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;

/**
 * One round of questions to the brokers, over at its deadline whatever is still open: a
 * part that is late is shown as it was last known, so that the others are not late too.
 */
record AdminQueries(Admin admin, long endsAtNanos) {

	/** When the client itself gives up, so that open questions cannot pile up. */
	static final int CALL_TIMEOUT_MILLIS = 1500;

	static AdminQueries of(Admin admin, Duration patience) {
		return new AdminQueries(admin, System.nanoTime() + patience.toNanos());
	}

	/**
	 * Never fails, and is complete at the deadline.
	 */
	<K, V> CompletableFuture<PartialAnswers<K, V>> ask(Collection<K> keys, Function<K, KafkaFuture<V>> question) {
		Map<K, CompletableFuture<V>> open = new LinkedHashMap<>();
		keys.forEach((key) -> open.put(key, question.apply(key).toCompletionStage().toCompletableFuture()));
		return CompletableFuture.allOf(open.values().toArray(CompletableFuture[]::new))
			.handle((unused, failure) -> true)
			.completeOnTimeout(false, this.endsAtNanos - System.nanoTime(), TimeUnit.NANOSECONDS)
			.thenApply((unused) -> PartialAnswers.collect(open));
	}

	<K, V> CompletableFuture<PartialAnswers<K, V>> ask(Map<K, KafkaFuture<V>> questions) {
		return ask(questions.keySet(), questions::get);
	}

}
