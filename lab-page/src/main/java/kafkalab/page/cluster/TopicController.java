package kafkalab.page.cluster;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Raises the number of a topic's partitions.
 */
@RestController
class TopicController {

	private final TopicAdmin topics;

	private final ClusterWatch cluster;

	TopicController(TopicAdmin topics, ClusterWatch cluster) {
		this.topics = topics;
		this.cluster = cluster;
	}

	@PostMapping("/api/topics/{name}/partitions")
	Raised raise(@PathVariable String name, @RequestBody Raise raise) {
		this.topics.raise(name, raise.count());
		this.cluster.refresh();
		return new Raised(name, raise.count());
	}

	record Raise(int count) {
	}

	record Raised(String name, int partitions) {
	}

}
