package kafkalab.producer.event;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import kafkalab.app.LabProperties;
import kafkalab.app.ProblemException;
import kafkalab.app.sent.Receipt;
import kafkalab.app.sent.Sent;
import kafkalab.producer.event.Delivery.Outcome;
import kafkalab.producer.event.Delivery.Stored;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * Sends what a call asks for and answers when the cluster has acknowledged it.
 */
@Component
class Events {

	private static final Logger logger = LoggerFactory.getLogger(Events.class);

	/** The client gives a record up after the timeout, and needs a moment to say so. */
	private static final Duration MOMENT = Duration.ofSeconds(1);

	/** Four bursts at a time: few enough that the brokers keep up with them. */
	private static final int MOST_UNDER_WAY = 4 * Delivery.WINDOW;

	private final TopicDirectory topics;

	private final EventIds ids;

	private final RecordSender sender;

	private final ApplicationEventPublisher publisher;

	private final Duration timeout;

	private final SendingRoom room;

	Events(TopicDirectory topics, EventIds ids, RecordSender sender, ApplicationEventPublisher publisher,
			LabProperties lab) {
		this.topics = topics;
		this.ids = ids;
		this.sender = sender;
		this.publisher = publisher;
		this.timeout = lab.timeout();
		this.room = new SendingRoom(MOST_UNDER_WAY, "events of other calls", lab.timeout());
	}

	Sent send(SendOrder order) {
		this.topics.require(order.topic(), order.partition());
		Partitions before = partitionsBefore(order);
		Outcome outcome = deliverWithinRoom(order);
		if (outcome.failure() == null) {
			return announce(order, outcome, partitionsAfter(order.topic(), before));
		}
		throw problem(order, outcome.isEmpty() ? null : announce(order, outcome, before),
				reason(order, outcome.failure()), before.leaderless());
	}

	private Partitions partitionsBefore(SendOrder order) {
		try {
			return this.sender.partitions(order.topic());
		}
		catch (KafkaException ex) {
			throw (reason(order, ex) instanceof RefusedException refused) ? refused
					: UnavailableException.nothingSent(ex, this.timeout);
		}
	}

	/** There are never more single events than threads. */
	private Outcome deliverWithinRoom(SendOrder order) {
		int needed = (order.count() > 1) ? Math.min(order.count(), Delivery.WINDOW) : 0;
		this.room.take(needed);
		try {
			return deliver(order);
		}
		finally {
			this.room.giveBack(needed);
		}
	}

	private Outcome deliver(SendOrder order) {
		long firstId = (order.text() == null) ? this.ids.take(order.count()) : 0;
		Delivery delivery = new Delivery(this.timeout.plus(MOMENT), () -> requireStill(order));
		for (int i = 0; i < order.count() && delivery.awaitRoom(); i++) {
			this.sender.send(order, firstId + i, delivery);
		}
		return delivery.await();
	}

	/**
	 * Kafka's client takes a topic that was deleted for one that is not there yet, and
	 * waits. Brokers that don't answer are the client's to report.
	 */
	private void requireStill(SendOrder order) {
		try {
			this.topics.require(order.topic(), order.partition());
		}
		catch (UnavailableException ex) {
			logger.debug("Waiting on", ex);
		}
	}

	/** What the client waited for in vain may be a topic that was deleted. */
	private Throwable reason(SendOrder order, Throwable failure) {
		try {
			if (!this.topics.isSilent()
					&& NestedExceptionUtils.getMostSpecificCause(failure) instanceof RetriableException) {
				requireStill(order);
			}
			return failure;
		}
		catch (RefusedException ex) {
			return ex;
		}
	}

	/**
	 * Leaders may have moved meanwhile. Not to know where to is no reason to withhold a
	 * receipt.
	 */
	private Partitions partitionsAfter(String topic, Partitions before) {
		try {
			return this.sender.partitions(topic);
		}
		catch (KafkaException ex) {
			return before;
		}
	}

	private Sent announce(SendOrder order, Outcome outcome, Partitions partitions) {
		Stored first = Objects.requireNonNull(outcome.first());
		Stored last = Objects.requireNonNull(outcome.last());
		Partitioning decisive = order.decisive();
		Sent sent = new Sent(order.topic(), decisive.toString(), order.count(), outcome.acknowledged(),
				outcome.counts(), receipt(order, first, partitions), receipt(order, last, partitions),
				decisive.why(last.key(), last.partition(), partitions.count()));
		logger.info("{} of {} stored in {}, the last (id {}) at partition {}, offset {}, because {}",
				sent.acknowledged(), sent.requested(), sent.topic(), last.id(), last.partition(), last.offset(),
				sent.why());
		this.publisher.publishEvent(sent);
		return sent;
	}

	private static Receipt receipt(SendOrder order, Stored stored, Partitions partitions) {
		return new Receipt(stored.id(), order.topic(), stored.key(), stored.partition(), stored.offset(),
				partitions.leaderOf(stored.partition()), order.clicked(), stored.produced());
	}

	/** Interrupted are calls that the end of the app cuts short. */
	private static boolean isUnderstood(Throwable root) {
		return root instanceof KafkaException || root instanceof InterruptedException;
	}

	private ProblemException problem(SendOrder order, @Nullable Sent sent, Throwable failure,
			List<Integer> leaderless) {
		Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
		logger.warn("{} of {} stored in {}: {}", (sent != null) ? sent.acknowledged() : 0, order.count(), order.topic(),
				root.getMessage(), isUnderstood(root) ? null : failure);
		if (sent != null) {
			return UnavailableException.partly(sent, failure, this.timeout, leaderless);
		}
		if (failure instanceof RefusedException refused) {
			return refused;
		}
		return (failure.getCause() instanceof RecordTooLargeException cause) ? RefusedException.tooLarge(cause)
				: UnavailableException.noReceipt(failure, this.timeout, leaderless);
	}

}
