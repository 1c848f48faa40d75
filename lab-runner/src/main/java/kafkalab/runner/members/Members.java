package kafkalab.runner.members;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;

/**
 * Members that read side by side until this is closed; then all leave.
 */
final class Members implements AutoCloseable {

	private final List<Client> clients = new ArrayList<>();

	private final List<Thread> threads = new ArrayList<>();

	private final CompletableFuture<Void> failure = new CompletableFuture<>();

	private volatile boolean closing;

	void join(String name, Client client) {
		this.clients.add(client);
		Thread thread = new Thread(() -> run(client), name);
		this.threads.add(thread);
		thread.start();
	}

	private void run(Client client) {
		try {
			while (!this.closing) {
				client.read();
			}
		}
		catch (WakeupException ex) {
			// Told to leave
		}
		catch (KafkaException ex) {
			this.failure.completeExceptionally(ex);
		}
		leave(client);
	}

	private void leave(Client client) {
		try {
			client.leave();
		}
		catch (KafkaException ex) {
			// Without Kafka there is no goodbye: the group gives the member up
		}
	}

	/**
	 * Fails when a member cannot go on.
	 */
	CompletableFuture<Void> failure() {
		return this.failure;
	}

	@Override
	public void close() {
		this.closing = true;
		this.clients.forEach(Client::wakeUp);
		this.threads.forEach(Members::awaitEnd);
	}

	private static void awaitEnd(Thread thread) {
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
