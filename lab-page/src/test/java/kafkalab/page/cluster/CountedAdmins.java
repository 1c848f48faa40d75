package kafkalab.page.cluster;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.apache.kafka.clients.admin.Admin;

/**
 * Opens clients for the brokers and counts what they are asked.
 */
final class CountedAdmins implements Supplier<Admin> {

	final AtomicInteger open = new AtomicInteger();

	final AtomicInteger calls = new AtomicInteger();

	private final Map<String, Object> settings;

	CountedAdmins(String bootstrapServers) {
		this.settings = Map.of("bootstrap.servers", bootstrapServers, "reconnect.backoff.max.ms", 200,
				"request.timeout.ms", AdminQueries.CALL_TIMEOUT_MILLIS, "default.api.timeout.ms",
				AdminQueries.CALL_TIMEOUT_MILLIS);
	}

	@Override
	public Admin get() {
		Admin admin = Admin.create(this.settings);
		this.open.incrementAndGet();
		return (Admin) Proxy.newProxyInstance(Admin.class.getClassLoader(), new Class<?>[] { Admin.class },
				(proxy, method, arguments) -> {
					if (method.getName().equals("close")) {
						this.open.decrementAndGet();
					}
					else {
						this.calls.incrementAndGet();
					}
					try {
						return method.invoke(admin, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				});
	}

}
