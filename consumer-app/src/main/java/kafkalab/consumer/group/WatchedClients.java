package kafkalab.consumer.group;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

import kafkalab.app.record.OversizedEvents;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Has the polls of a Kafka client wait while this consumer is frozen, and its failures
 * told: for every kind of group alike, and before its container acts on them.
 */
@Component
class WatchedClients {

	private final Freezer freezer;

	private final ClientReports reports;

	private final OversizedEvents oversized;

	WatchedClients(Freezer freezer, ClientReports reports) {
		this.freezer = freezer;
		this.reports = reports;
		this.oversized = new OversizedEvents(reports::oversized);
	}

	@SuppressWarnings("unchecked")
	<C> C watched(Class<? super C> type, C client) {
		return (C) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> invoke(client, method, arguments));
	}

	private @Nullable Object invoke(Object client, Method method, Object @Nullable [] arguments) throws Throwable {
		boolean poll = method.getName().equals("poll");
		if (poll) {
			this.freezer.pass();
		}
		try {
			return method.invoke(client, arguments);
		}
		catch (InvocationTargetException ex) {
			Throwable failure = ex.getTargetException();
			if (poll && failure instanceof OutOfMemoryError && client instanceof Consumer<?, ?> consumer) {
				return this.oversized.goAround(consumer);
			}
			if (poll && failure instanceof Exception problem && !(problem instanceof WakeupException)) {
				this.reports.told(problem);
			}
			throw failure;
		}
	}

}
