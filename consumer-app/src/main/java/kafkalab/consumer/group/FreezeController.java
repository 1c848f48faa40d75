package kafkalab.consumer.group;

import java.util.Map;

import kafkalab.consumer.journal.ConsumerState;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FreezeController {

	private final Freezer freezer;

	private final Membership membership;

	FreezeController(Freezer freezer, Membership membership) {
		this.freezer = freezer;
		this.membership = membership;
	}

	@PostMapping("/freeze")
	Map<String, ConsumerState> freeze() {
		this.freezer.freeze();
		return Map.of("state", this.membership.state());
	}

	@PostMapping("/thaw")
	Map<String, ConsumerState> thaw() {
		this.freezer.thaw();
		return Map.of("state", this.membership.state());
	}

}
