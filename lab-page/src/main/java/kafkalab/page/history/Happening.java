package kafkalab.page.history;

import java.time.Instant;
import java.util.List;

import kafkalab.page.cluster.ClusterSnapshot.Assigned;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in the lab; published as an event as soon as it is known.
 *
 * @param n its place in the history, from 1 on
 * @param text what happened, as a sentence
 * @param consumer the key of the member it is about
 * @param name what people call that member
 * @param withoutOwnerMs where partitions had no reader: the longest time, in milliseconds
 * @param epoch the new one, where a group has one
 */
public record Happening(long n, Instant at, Kind kind, String text, @Nullable String group, @Nullable String consumer,
		@Nullable String name, List<Assigned> partitions, @Nullable String broker, @Nullable String topic,
		@Nullable Long withoutOwnerMs, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer epoch) {

	public Happening {
		partitions = List.copyOf(partitions);
	}

	static Happening of(Instant at, Kind kind, String text) {
		return new Happening(0, at, kind, text, null, null, null, List.of(), null, null, null, null);
	}

	Happening numbered(long n) {
		return new Happening(n, this.at, this.kind, this.text, this.group, this.consumer, this.name, this.partitions,
				this.broker, this.topic, this.withoutOwnerMs, this.epoch);
	}

	Happening inGroup(String group) {
		return new Happening(this.n, this.at, this.kind, this.text, group, this.consumer, this.name, this.partitions,
				this.broker, this.topic, this.withoutOwnerMs, this.epoch);
	}

	Happening about(String consumer, String name) {
		return new Happening(this.n, this.at, this.kind, this.text, this.group, consumer, name, this.partitions,
				this.broker, this.topic, this.withoutOwnerMs, this.epoch);
	}

	Happening of(List<Assigned> partitions) {
		return new Happening(this.n, this.at, this.kind, this.text, this.group, this.consumer, this.name, partitions,
				this.broker, this.topic, this.withoutOwnerMs, this.epoch);
	}

	Happening at(@Nullable String broker, @Nullable String topic) {
		return new Happening(this.n, this.at, this.kind, this.text, this.group, this.consumer, this.name,
				this.partitions, broker, topic, this.withoutOwnerMs, this.epoch);
	}

	Happening saying(Kind kind, String text) {
		return new Happening(this.n, this.at, kind, text, this.group, this.consumer, this.name, this.partitions,
				this.broker, this.topic, this.withoutOwnerMs, this.epoch);
	}

	Happening inEpoch(int epoch) {
		return new Happening(this.n, this.at, this.kind, this.text, this.group, this.consumer, this.name,
				this.partitions, this.broker, this.topic, this.withoutOwnerMs, epoch);
	}

	Happening after(@Nullable Long withoutOwnerMs) {
		return new Happening(this.n, this.at, this.kind, this.text, this.group, this.consumer, this.name,
				this.partitions, this.broker, this.topic, withoutOwnerMs, this.epoch);
	}

}
