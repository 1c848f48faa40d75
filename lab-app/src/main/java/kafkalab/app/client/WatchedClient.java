package kafkalab.app.client;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka client of any kind of group whose polls are told: before each one, and when one
 * fails, before its container acts on it.
 */
public final class WatchedClient {

	private final Object client;

	private final Watcher watcher;

	private WatchedClient(Object client, Watcher watcher) {
		this.client = client;
		this.watcher = watcher;
	}

	@SuppressWarnings("unchecked")
	public static <C> C of(Class<? super C> type, C client, Watcher watcher) {
		WatchedClient watched = new WatchedClient(client, watcher);
		return (C) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> watched.invoke(method, arguments));
	}

	private @Nullable Object invoke(Method method, Object @Nullable [] arguments) throws Throwable {
		boolean poll = method.getName().equals("poll");
		if (poll) {
			this.watcher.polls();
		}
		try {
			return method.invoke(this.client, arguments);
		}
		catch (InvocationTargetException ex) {
			Throwable failure = ex.getTargetException();
			if (poll && failure instanceof OutOfMemoryError && this.client instanceof Consumer<?, ?> consumer) {
				return new OversizedEvents(this.watcher::oversized).goAround(consumer);
			}
			if (poll && failure instanceof Exception problem && !(problem instanceof WakeupException)) {
				this.watcher.failed(problem);
			}
			throw failure;
		}
	}

	/** Is told by the thread that polls, which goes on when it returns. */
	public interface Watcher {

		void polls();

		void failed(Exception problem);

		/** An event does not fit into the heap; its partition waits. */
		void oversized(TopicPartition partition, long offset);

	}

}
