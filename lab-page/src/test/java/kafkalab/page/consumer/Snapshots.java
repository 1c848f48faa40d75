package kafkalab.page.consumer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import kafkalab.page.cluster.ClusterSnapshot;
import kafkalab.page.cluster.ClusterSnapshot.Assigned;
import kafkalab.page.cluster.ClusterSnapshot.Group;
import kafkalab.page.cluster.ClusterSnapshot.Member;
import kafkalab.page.cluster.ClusterSnapshot.Position;
import kafkalab.page.cluster.LabClient;

/**
 * Snapshots of clusters that never were.
 */
final class Snapshots {

	private Snapshots() {
	}

	static ClusterSnapshot of(Group... groups) {
		return new ClusterSnapshot(Instant.EPOCH, true, null, "lab", 3, List.of(), List.of(), List.of(groups));
	}

	/** A group on a topic with two partitions; second-group is orange. */
	static Group group(String name, Member... members) {
		boolean second = name.equals("second-group");
		return new Group(name, second ? 1 : 0, second ? "B" : "A", "classic", "range", "Stable", null, 1,
				List.of(members),
				List.of(new Position("first-topic", 0, 1L, 1L, 0L), new Position("first-topic", 1, 1L, 1L, 0L)));
	}

	static Member consumer(int port, int... partitions) {
		return member("member-of-" + port, LabClient.id(port), "127.0.0.1", partitions);
	}

	static Member member(String id, String clientId, String host, int... partitions) {
		List<Assigned> assignment = new ArrayList<>();
		for (int partition : partitions) {
			assignment.add(new Assigned("first-topic", partition));
		}
		var port = LabClient.port(clientId);
		return new Member(id, clientId, host, null, port.isPresent() ? String.valueOf(port.getAsInt()) : null,
				assignment);
	}

}
