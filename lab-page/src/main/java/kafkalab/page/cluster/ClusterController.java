package kafkalab.page.cluster;

import java.time.Duration;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ClusterController {

	/** A round of questions that no broker answers is over by then. */
	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private final ClusterWatch cluster;

	ClusterController(ClusterWatch cluster) {
		this.cluster = cluster;
	}

	@GetMapping("/api/cluster")
	ClusterSnapshot cluster() {
		return this.cluster.fresh(PATIENCE);
	}

}
