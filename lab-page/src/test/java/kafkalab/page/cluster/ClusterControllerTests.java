package kafkalab.page.cluster;

import java.time.Instant;
import java.util.List;

import kafkalab.page.cluster.ClusterSnapshot.Assigned;
import kafkalab.page.cluster.ClusterSnapshot.Broker;
import kafkalab.page.cluster.ClusterSnapshot.Group;
import kafkalab.page.cluster.ClusterSnapshot.Member;
import kafkalab.page.cluster.ClusterSnapshot.Partition;
import kafkalab.page.cluster.ClusterSnapshot.Position;
import kafkalab.page.cluster.ClusterSnapshot.Topic;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

@WebMvcTest(ClusterController.class)
class ClusterControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@MockitoBean
	private ClusterWatch cluster;

	@Test
	void tellsEverythingThatTheBrokersSaid() {
		given(this.cluster.fresh(any())).willReturn(new ClusterSnapshot(Instant.parse("2026-11-20T10:02:11Z"), true,
				null, "lab", 3,
				List.of(new Broker(1, "kafka1", "localhost", 9093, true), new Broker(2, "kafka2", null, null, false)),
				List.of(new Topic("first-topic",
						List.of(new Partition(0, 1, List.of(1, 2), List.of(1), 0, 14),
								new Partition(1, null, List.of(2), List.of(), 0, 16)))),
				List.of(new Group("first-group", 0, "A", "classic", "range", "Stable", null, 1,
						List.of(new Member("m-1", "consumer-8000", "127.0.0.1", null, "8000",
								List.of(new Assigned("first-topic", 0)))),
						List.of(new Position("first-topic", 0, 12L, 14L, 2L),
								new Position("first-topic", 1, null, 16L, null))))));
		assertThat(this.mvc.get().uri("/api/cluster")).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo(
					"""
							{"at": "2026-11-20T10:02:11.000Z", "reachable": true, "problem": null, "clusterId": "lab", "controller": 3,
							 "brokers": [{"id": 1, "name": "kafka1", "host": "localhost", "port": 9093, "up": true},
							             {"id": 2, "name": "kafka2", "host": null, "port": null, "up": false}],
							 "topics": [{"name": "first-topic", "partitions": [
							   {"partition": 0, "leader": 1, "replicas": [1, 2], "inSync": [1], "begin": 0, "end": 14},
							   {"partition": 1, "leader": null, "replicas": [2], "inSync": [], "begin": 0, "end": 16}]}],
							 "groups": [{"name": "first-group", "colour": 0, "letter": "A", "type": "classic", "protocol": "range",
							   "state": "Stable", "epoch": null, "coordinator": 1,
							   "members": [{"memberId": "m-1", "clientId": "consumer-8000", "host": "127.0.0.1", "instanceId": null,
							     "consumer": "8000", "assignment": [{"topic": "first-topic", "partition": 0}]}],
							   "positions": [{"topic": "first-topic", "partition": 0, "committed": 12, "end": 14, "lag": 2},
							                 {"topic": "first-topic", "partition": 1, "committed": null, "end": 16, "lag": null}]}]}
							""");
	}

}
