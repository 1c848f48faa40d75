package kafkalab.runner.terminal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Turns the end of this process (Ctrl+C, SIGTERM, a closed terminal) into something that
 * the main thread waits for, so that it can put things away in order: the process goes on
 * until this is closed.
 */
public final class StopSignal implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	private final CompletableFuture<Void> received = new CompletableFuture<>();

	private final CountDownLatch closed = new CountDownLatch(1);

	private final Thread hook = new Thread(this::receive, "stop-signal");

	private StopSignal() {
	}

	public static StopSignal install() {
		StopSignal signal = new StopSignal();
		Runtime.getRuntime().addShutdownHook(signal.hook);
		return signal;
	}

	private void receive() {
		this.received.complete(null);
		try {
			this.closed.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	public boolean isReceived() {
		return this.received.isDone();
	}

	/**
	 * Waits for it, for a while.
	 */
	public boolean isReceivedWithin(Duration time) {
		try {
			this.received.get(time.toMillis(), TimeUnit.MILLISECONDS);
			return true;
		}
		catch (TimeoutException ex) {
			return false;
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

	/**
	 * Completes when the process is to end.
	 */
	public CompletableFuture<Void> received() {
		return this.received;
	}

	@Override
	public void close() {
		this.closed.countDown();
		if (!isReceived()) {
			try {
				Runtime.getRuntime().removeShutdownHook(this.hook);
			}
			catch (IllegalStateException ex) {
				// The process ends just now: the hook finds this closed already
			}
		}
	}

}
