package kafkalab.tests.guide;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import kafkalab.tests.guide.script.Command;
import kafkalab.tests.guide.script.Place;
import kafkalab.tests.guide.script.Section;

/**
 * The commands of a section in the form in which the page shows them to somebody on this
 * system.
 */
record ShownCommands(Map<Place, String> forms) {

	private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

	static final ShownCommands NONE = new ShownCommands(Map.of());

	static ShownCommands of(Page page, Section section) {
		List<String> posix = shown(page, "posix");
		List<String> here = WINDOWS ? shown(page, "cmd") : posix;
		List<Command> written = section.commands();
		Map<Place, String> forms = new HashMap<>();
		for (int i = 0; i < written.size(); i++) {
			Command command = written.get(i);
			if (i >= here.size() || !Command.inOneLine(command.text()).equals(Command.inOneLine(posix.get(i)))) {
				throw new AssertionError("%s: the page shows here %s, not: %s".formatted(command.place(),
						(i < here.size()) ? posix.get(i) : "nothing", command.text()));
			}
			forms.put(command.place(), WINDOWS ? here.get(i) : command.text());
		}
		return new ShownCommands(forms);
	}

	private static List<String> shown(Page page, String shell) {
		return page.locator(".guide-text command-block pre[data-shell=%s]".formatted(shell)).allTextContents();
	}

	/** What to type; the first command is typed before there is a page. */
	String form(Command command) {
		String text = this.forms.getOrDefault(command.place(), command.text());
		return WINDOWS ? text.replace("./lab", "lab") : text;
	}

}
