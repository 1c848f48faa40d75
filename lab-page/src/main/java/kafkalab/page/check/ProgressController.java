package kafkalab.page.check;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/guide/sections/{section}")
class ProgressController {

	private final Progress progress;

	ProgressController(Progress progress) {
		this.progress = progress;
	}

	@GetMapping
	SectionProgress progress(@PathVariable int section) {
		SectionProgress found = this.progress.of(section);
		if (found == null) {
			throw UnknownCheckException.section(section);
		}
		return found;
	}

	/** Starts the section over. */
	@PostMapping("/reset")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void reset(@PathVariable int section) {
		this.progress.reset(section);
	}

	/** Goes on with a list, although those before it have not passed. */
	@PostMapping("/current")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void goOn(@PathVariable int section, @RequestBody Current current) {
		this.progress.goOn(section, current.list());
	}

	@PostMapping("/answers")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void answer(@PathVariable int section, @RequestBody Answer answer) {
		this.progress.answer(section, answer.check(), answer.answer());
	}

	record Current(int list) {
	}

	record Answer(String check, String answer) {

		Answer {
			if (check == null || answer == null) {
				throw new IllegalArgumentException("An answer is {\"check\": \"2.0\", \"answer\": \"kafka1\"}.");
			}
		}

	}

}
