package kafkalab.runner.up;

import java.util.List;

import kafkalab.runner.terminal.LabException;

/**
 * What one of the guide's sections begins with, besides a new cluster with empty topics.
 *
 * @param consumers how many consumers the lab itself runs, in first-group on first-topic
 * @param events how many events have been sent and consumed
 */
record SectionStart(int section, int consumers, int events) {

	private static final List<SectionStart> ALL = List.of(new SectionStart(1, 1, 0), new SectionStart(2, 0, 0),
			new SectionStart(3, 1, 0), new SectionStart(4, 0, 0), new SectionStart(5, 0, 0), new SectionStart(6, 2, 0),
			new SectionStart(7, 1, 20), new SectionStart(8, 0, 0));

	/** How people call the lab's own consumers. */
	static final List<String> NAMES = List.of("First", "Second");

	static SectionStart of(int section) {
		return ALL.stream()
			.filter((start) -> start.section == section)
			.findFirst()
			.orElseThrow(() -> new LabException("There is no Section %d.".formatted(section),
					"The sections are 1 to %d.".formatted(ALL.size())));
	}

	static int count() {
		return ALL.size();
	}

	/**
	 * That of the first section, with which the lab starts when nobody asks for another.
	 */
	static SectionStart first() {
		return ALL.get(0);
	}

	String summary() {
		String members = (this.consumers == 0) ? "no consumer"
				: "%s Consumer in first-group".formatted(String.join(" and ", NAMES.subList(0, this.consumers)));
		return "Section %d: %s, %s.".formatted(this.section, members,
				(this.events == 0) ? "empty topics" : this.events + " events sent and consumed");
	}

	/**
	 * The section's page, below the address of the lab's.
	 */
	String path() {
		return "/sections/" + this.section;
	}

}
