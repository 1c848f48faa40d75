package kafkalab.page.consumer;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import kafkalab.page.cluster.ClusterSnapshot.Assigned;
import org.jspecify.annotations.Nullable;

/**
 * A consumer as its card on the page shows it.
 *
 * @param key what tells it from the others: its port, or the member id of a foreign
 * member
 * @param name what people call it
 * @param host the address that the brokers see
 * @param colour the number of its group in the lab's palette
 * @param letter what tells its group apart without colour
 * @param said the state in words for people
 * @param journal whether it is one of the lab's consumers and tells what it receives
 * @param received how many events this process of it has received
 * @param unseen how many events processes of it had read before they were killed, which
 * no journal showed
 * @param instance changes whenever its process does
 * @param rows its newest events, newest first; left out where only the rest is told
 */
public record LabConsumer(String key, String name, @Nullable Integer port, String clientId, String host, String group,
		int colour, String letter, @Nullable String topic, boolean online, MemberState state,
		@JsonUnwrapped StateText said, List<Assigned> partitions, boolean journal, long received, long unseen,
		@Nullable String instance, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ReceivedEvent> rows) {

	public LabConsumer {
		partitions = List.copyOf(partitions);
		rows = (rows != null) ? List.copyOf(rows) : null;
	}

	public LabConsumer with(long received, @Nullable List<ReceivedEvent> rows) {
		return new LabConsumer(this.key, this.name, this.port, this.clientId, this.host, this.group, this.colour,
				this.letter, this.topic, this.online, this.state, this.said, this.partitions, this.journal, received,
				this.unseen, this.instance, rows);
	}

	/** The state in words, to go on a sentence with. */
	public String stateText() {
		return this.said.stateText();
	}

	/**
	 * Whether both tell the same, but for how much was received: events tell that.
	 */
	boolean tellsTheSameAs(@Nullable LabConsumer other) {
		return other != null && with(0, null).equals(other.with(0, null));
	}

}
