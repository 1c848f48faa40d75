package kafkalab.page.check;

import java.util.List;

/**
 * How far the readers of a section have come: the same for every page that shows it.
 * Published whenever that changes.
 */
public record SectionProgress(int section, List<ListProgress> lists) {

	public SectionProgress {
		lists = List.copyOf(lists);
	}

	/**
	 * How one list of checks stands.
	 *
	 * @param list its number in the section, from 0 on
	 * @param given whether it holds before the reader does anything
	 * @param state waiting, current or passed
	 */
	public record ListProgress(int list, boolean given, String state, List<CheckProgress> checks) {

		public ListProgress {
			checks = List.copyOf(checks);
		}

	}

}
