package kafkalab.consumer.group;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * Makes this consumer stuck on request: the thread that polls and works is held, while
 * the client's own thread goes on with the heartbeats.
 */
class Freezer {

	private final Membership membership;

	private boolean frozen;

	private boolean released;

	Freezer(Membership membership) {
		this.membership = membership;
	}

	synchronized void freeze() {
		set(true);
	}

	synchronized void thaw() {
		set(false);
	}

	private void set(boolean frozen) {
		this.frozen = frozen;
		this.membership.frozen(frozen);
		notifyAll();
	}

	/** Holds nobody any more: the consumer stops. */
	synchronized void release() {
		this.released = true;
		notifyAll();
	}

	/** Returns when this consumer is not frozen. */
	synchronized void pass() {
		try {
			while (this.frozen && !this.released) {
				wait();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** A client whose polls wait while this consumer is frozen. */
	<C> C holding(Class<? super C> type, C client) {
		Object proxy = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(self, method, arguments) -> {
					if (method.getName().equals("poll")) {
						pass();
					}
					try {
						return method.invoke(client, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getTargetException();
					}
				});
		@SuppressWarnings("unchecked")
		C holding = (C) proxy;
		return holding;
	}

}
