package kafkalab.consumer.group;

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
	Answer freeze() {
		this.freezer.freeze();
		return new Answer(this.membership.state());
	}

	@PostMapping("/thaw")
	Answer thaw() {
		this.freezer.thaw();
		return new Answer(this.membership.state());
	}

	record Answer(ConsumerState state) {
	}

}
