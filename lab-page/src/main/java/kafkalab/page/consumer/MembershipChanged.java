package kafkalab.page.consumer;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Published when a consumer's journal told that its membership changed.
 *
 * @param consumer the key of the consumer
 * @param type assigned, revoked, lost or state
 * @param partitions those that came or went
 * @param state the new state, if that is what changed
 */
public record MembershipChanged(String consumer, String group, @Nullable Instant at, String type,
		List<Integer> partitions, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MemberState state) {

	public MembershipChanged {
		partitions = List.copyOf(partitions);
	}

	MembershipChanged of(String consumer, String group) {
		return new MembershipChanged(consumer, group, this.at, this.type, this.partitions, this.state);
	}

}
