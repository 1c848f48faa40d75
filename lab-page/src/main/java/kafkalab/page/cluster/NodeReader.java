package kafkalab.page.cluster;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.DescribeClusterResult;
import org.apache.kafka.clients.admin.DescribeMetadataQuorumOptions;
import org.apache.kafka.clients.admin.QuorumInfo;
import org.apache.kafka.common.Node;
import org.jspecify.annotations.Nullable;

/**
 * Reads which brokers run and who keeps the metadata.
 */
final class NodeReader {

	private NodeReader() {
	}

	static CompletableFuture<PartialAnswer<Nodes>> read(AdminQueries round) {
		DescribeClusterResult cluster = round.admin()
			.describeCluster(new DescribeClusterOptions().timeoutMs(AdminQueries.CALL_TIMEOUT_MILLIS));
		var nodes = round.ask(Map.of("nodes", cluster.nodes()));
		var clusterId = round.ask(Map.of("id", cluster.clusterId()));
		// Brokers name a broker chosen at random when they are asked for the controller
		var quorum = round.ask(Map.of("quorum",
				round.admin()
					.describeMetadataQuorum(
							new DescribeMetadataQuorumOptions().timeoutMs(AdminQueries.CALL_TIMEOUT_MILLIS))
					.quorumInfo()));
		return CompletableFuture.allOf(nodes, clusterId, quorum).thenApply((unused) -> {
			QuorumInfo info = quorum.join().get("quorum");
			Integer controller = (info != null && info.leaderId() >= 0) ? info.leaderId() : null;
			return new PartialAnswer<>(new Nodes(nodes.join().get("nodes"), clusterId.join().get("id"), controller),
					nodes.join().reasons());
		});
	}

	/**
	 * What the brokers said about themselves.
	 *
	 * @param running nothing if no broker answered
	 */
	record Nodes(@Nullable Collection<Node> running, @Nullable String clusterId, @Nullable Integer controller) {
	}

}
