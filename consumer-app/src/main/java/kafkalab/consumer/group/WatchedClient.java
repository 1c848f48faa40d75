package kafkalab.consumer.group;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka client whose polls wait while this consumer is frozen, and whose failures are
 * told here: for every kind of group alike, and before its container acts on them.
 */
final class WatchedClient implements InvocationHandler {

	private final Object client;

	private final Freezer freezer;

	private final ClientErrors errors;

	private final OversizedEvents oversized;

	private WatchedClient(Object client, Freezer freezer, ClientErrors errors) {
		this.client = client;
		this.freezer = freezer;
		this.errors = errors;
		this.oversized = new OversizedEvents(errors);
	}

	static <C> C of(Class<? super C> type, C client, Freezer freezer, ClientErrors errors) {
		@SuppressWarnings("unchecked")
		C watched = (C) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				new WatchedClient(client, freezer, errors));
		return watched;
	}

	@Override
	public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
		boolean poll = method.getName().equals("poll");
		if (poll) {
			this.freezer.pass();
		}
		try {
			return method.invoke(this.client, arguments);
		}
		catch (InvocationTargetException ex) {
			Throwable failure = ex.getTargetException();
			if (poll && failure instanceof OutOfMemoryError && this.client instanceof Consumer<?, ?> consumer) {
				return this.oversized.goAround(consumer);
			}
			if (poll && failure instanceof Exception problem && !(problem instanceof WakeupException)) {
				this.errors.told(problem);
			}
			throw failure;
		}
	}

}
