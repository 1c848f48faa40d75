package kafkalab.runner.kafka;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import kafkalab.runner.terminal.LabException;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.errors.ApiException;

/**
 * The members of all groups, as the brokers know them.
 */
public final class GroupMembers {

	private GroupMembers() {
	}

	/**
	 * The client ids of all members; none if no broker answers.
	 */
	public static Set<String> clientIds(KafkaCluster cluster) {
		Set<String> clientIds = new TreeSet<>();
		try (LabAdmin admin = LabAdmin.of(cluster)) {
			for (GroupListing group : admin.ask((kafka) -> kafka.listGroups().valid())) {
				clientIds.addAll(clientIds(admin, group));
			}
		}
		catch (LabException ex) {
			// Without brokers nobody can tell
		}
		return clientIds;
	}

	private static List<String> clientIds(LabAdmin admin, GroupListing group) {
		String name = group.groupId();
		try {
			if (group.type().filter(GroupType.SHARE::equals).isPresent()) {
				return admin.ask((kafka) -> kafka.describeShareGroups(List.of(name)).describedGroups().get(name))
					.members()
					.stream()
					.map((member) -> member.clientId())
					.toList();
			}
			return admin.ask((kafka) -> kafka.describeConsumerGroups(List.of(name)).describedGroups().get(name))
				.members()
				.stream()
				.map((member) -> member.clientId())
				.toList();
		}
		catch (ApiException | IllegalArgumentException ex) {
			// Gone meanwhile, or a group of another kind of program
			return List.of();
		}
	}

}
