package kafkalab.page.guide;

import java.util.List;

/**
 * What a reader should see at one point of a section, as far as the lab can check it.
 *
 * @param given whether it holds before the reader does anything
 * @param sentences the checks, without markup
 */
public record Checklist(boolean given, List<String> sentences) {

	public Checklist {
		sentences = List.copyOf(sentences);
	}

}
