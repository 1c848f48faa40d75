package kafkalab.producer.event;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import kafkalab.app.sent.Receipt;

import kafkalab.app.sent.Sent;

import kafkalab.app.LabProperties;
import kafkalab.app.ProblemException;
import kafkalab.producer.event.Delivery.Outcome;
import kafkalab.producer.event.Delivery.Stored;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
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

	private final TopicDirectory topics;

	private final EventIds ids;

	private final RecordSender outbox;

	private final ApplicationEventPublisher publisher;

	private final Duration timeout;

	Events(TopicDirectory topics, EventIds ids, RecordSender outbox, ApplicationEventPublisher publisher,
			LabProperties lab) {
		this.topics = topics;
		this.ids = ids;
		this.outbox = outbox;
		this.publisher = publisher;
		this.timeout = lab.timeout();
	}

	Sent send(SendOrder dispatch) {
		this.topics.require(dispatch.topic(), dispatch.partition());
		Partitions before = partitionsBefore(dispatch.topic());
		Outcome outcome = deliver(dispatch);
		if (outcome.failure() == null) {
			return announce(dispatch, outcome, partitionsAfter(dispatch.topic(), before));
		}
		throw problem(dispatch, outcome.isEmpty() ? null : announce(dispatch, outcome, before), outcome.failure(),
				before.leaderless());
	}

	private Partitions partitionsBefore(String topic) {
		try {
			return this.outbox.partitions(topic);
		}
		catch (KafkaException ex) {
			throw UnavailableException.nothingSent(ex, this.timeout);
		}
	}

	private Outcome deliver(SendOrder dispatch) {
		long firstId = (dispatch.text() == null) ? this.ids.take(dispatch.count()) : 0;
		Delivery delivery = new Delivery(this.timeout.plus(MOMENT));
		for (int i = 0; i < dispatch.count() && delivery.awaitRoom(); i++) {
			this.outbox.send(dispatch, firstId + i, delivery);
		}
		return delivery.await();
	}

	/**
	 * Leaders may have moved meanwhile. Not to know where to is no reason to withhold a
	 * receipt.
	 */
	private Partitions partitionsAfter(String topic, Partitions before) {
		try {
			return this.outbox.partitions(topic);
		}
		catch (KafkaException ex) {
			return before;
		}
	}

	private Sent announce(SendOrder dispatch, Outcome outcome, Partitions partitions) {
		Stored first = Objects.requireNonNull(outcome.first());
		Stored last = Objects.requireNonNull(outcome.last());
		Partitioning decisive = dispatch.decisive();
		Sent sent = new Sent(dispatch.topic(), decisive.toString(), dispatch.count(), outcome.acknowledged(),
				outcome.counts(), receipt(dispatch, first, partitions), receipt(dispatch, last, partitions),
				decisive.why(last.key(), last.partition(), partitions.count()));
		logger.info("{} of {} stored in {}, the last (id {}) at partition {}, offset {}, because {}",
				sent.acknowledged(), sent.requested(), sent.topic(), last.id(), last.partition(), last.offset(),
				sent.why());
		this.publisher.publishEvent(sent);
		return sent;
	}

	private static Receipt receipt(SendOrder dispatch, Stored stored, Partitions partitions) {
		return new Receipt(stored.id(), dispatch.topic(), stored.key(), stored.partition(), stored.offset(),
				partitions.leaderOf(stored.partition()), dispatch.clicked(), stored.produced());
	}

	private ProblemException problem(SendOrder dispatch, @Nullable Sent sent, Throwable failure,
			List<Integer> leaderless) {
		Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
		logger.warn("{} of {} stored in {}: {}", (sent != null) ? sent.acknowledged() : 0, dispatch.count(),
				dispatch.topic(), root.getMessage(), (root instanceof KafkaException) ? null : failure);
		if (sent != null) {
			return UnavailableException.partly(sent, failure, this.timeout, leaderless);
		}
		return (failure.getCause() instanceof RecordTooLargeException cause) ? RefusedException.tooLarge(cause)
				: UnavailableException.noReceipt(failure, this.timeout, leaderless);
	}

}
