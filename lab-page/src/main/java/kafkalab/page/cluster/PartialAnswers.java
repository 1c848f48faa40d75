package kafkalab.page.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.jspecify.annotations.Nullable;

/**
 * What came back of several questions to the brokers, however many of them failed.
 *
 * @param values the answers that came in time
 * @param failures why others failed; a question that is still open is in neither
 */
record PartialAnswers<K, V>(Map<K, V> values, Map<K, Throwable> failures) {

	static <K, V> PartialAnswers<K, V> collect(Map<K, CompletableFuture<V>> questions) {
		Map<K, V> values = new HashMap<>();
		Map<K, Throwable> failures = new HashMap<>();
		questions.forEach((key, question) -> {
			if (!question.isDone()) {
				return;
			}
			try {
				values.put(key, question.join());
			}
			catch (CompletionException ex) {
				failures.put(key, (ex.getCause() != null) ? ex.getCause() : ex);
			}
		});
		return new PartialAnswers<>(values, failures);
	}

	@Nullable V get(K key) {
		return this.values.get(key);
	}

	List<Throwable> reasons() {
		return List.copyOf(this.failures.values());
	}

}
