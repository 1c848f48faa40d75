package kafkalab.page.consumer;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.Semaphore;

import org.jspecify.annotations.Nullable;

/**
 * Collects an answer, but never more than a limit, and all answers together never more
 * than there is room for: whoever answers at a consumer's port must not be able to fill
 * this process's memory.
 */
final class BoundedBody implements BodySubscriber<byte[]>, AutoCloseable {

	/** An answer as small as this needs no room: those of good consumers pass always. */
	static final int SMALL = 64 * 1024;

	private final int limit;

	private final Semaphore room;

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private final CompletableFuture<byte[]> body = new CompletableFuture<>();

	private @Nullable Subscription subscription;

	private int taken;

	private boolean closed;

	/**
	 * Create an empty body.
	 * @param room as many permits as all answers together may have bytes
	 */
	BoundedBody(int limit, Semaphore room) {
		this.limit = limit;
		this.room = room;
	}

	@Override
	public CompletionStage<byte[]> getBody() {
		return this.body;
	}

	@Override
	public synchronized void onSubscribe(Subscription subscription) {
		this.subscription = subscription;
		subscription.request(Long.MAX_VALUE);
	}

	@Override
	public synchronized void onNext(List<ByteBuffer> buffers) {
		for (ByteBuffer buffer : buffers) {
			int size = buffer.remaining();
			if (this.closed) {
				return;
			}
			if (this.bytes.size() + size > this.limit) {
				refuse(new JournalException.TooLarge(this.limit));
				return;
			}
			if (this.bytes.size() + size > SMALL) {
				if (!this.room.tryAcquire(size)) {
					refuse(new JournalException.NoRoom());
					return;
				}
				this.taken += size;
			}
			byte[] chunk = new byte[size];
			buffer.get(chunk);
			this.bytes.writeBytes(chunk);
		}
	}

	private void refuse(JournalException reason) {
		close();
		this.body.completeExceptionally(reason);
	}

	@Override
	public void onError(Throwable failure) {
		this.body.completeExceptionally(failure);
	}

	@Override
	public synchronized void onComplete() {
		this.body.complete(this.bytes.toByteArray());
	}

	/** Makes room for others. */
	@Override
	public synchronized void close() {
		this.closed = true;
		if (this.subscription != null) {
			this.subscription.cancel();
		}
		this.room.release(this.taken);
		this.taken = 0;
		this.bytes.reset();
	}

}
