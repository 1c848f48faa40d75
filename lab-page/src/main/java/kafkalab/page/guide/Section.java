package kafkalab.page.guide;

import java.util.List;

/**
 * One section of the guide, ready to be shown.
 *
 * @param html the section's text, without the title
 * @param steps how many numbered steps it has
 * @param checklists what can be checked, in the order of the text
 */
public record Section(int number, String title, String html, int steps, List<Checklist> checklists) {

	public Section {
		checklists = List.copyOf(checklists);
	}

}
