package kafkalab.tests.guide;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import kafkalab.tests.guide.script.Command;
import kafkalab.tests.guide.script.Place;
import kafkalab.tests.guide.script.Words;
import kafkalab.tests.guide.terminal.ExpectedText;
import kafkalab.tests.guide.terminal.Terminal;

/**
 * The terminals in front of an attendee.
 */
final class Terminals implements AutoCloseable {

	/** How long until Ctrl+C has ended a command. */
	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final LabAddresses addresses;

	private final Map<String, String> environment;

	private final Map<Integer, Terminal> terminals = new TreeMap<>();

	private final Map<Integer, Integer> marks = new HashMap<>();

	/** How long until a text is there that only has to be seen. */
	private final Duration soon;

	private ShownCommands shown = ShownCommands.NONE;

	Terminals(LabAddresses addresses, Map<String, String> more, Duration patience) {
		this.addresses = addresses;
		this.soon = Patiently.soon(patience);
		this.environment = new HashMap<>(System.getenv());
		this.environment.keySet().removeAll(LabAddresses.VARIABLES);
		this.environment.putAll(addresses.environment());
		this.environment.putAll(more);
	}

	private Terminal terminal(int number) {
		return this.terminals.computeIfAbsent(number,
				(missing) -> Terminal.open(Path.of("..").toAbsolutePath().normalize(), this.environment));
	}

	/** From now on commands are typed as the page shows them. */
	void follow(ShownCommands shown) {
		this.shown = shown;
	}

	/** What is printed from now on belongs to a new stage. */
	void mark() {
		this.terminals.forEach((number, terminal) -> this.marks.put(number, terminal.mark()));
	}

	/**
	 * Types a command, and waits for its end unless it goes on.
	 */
	void run(int number, Command command) {
		TypedCommand typed = type(number, command);
		if (command.goesOn()) {
			typed.expectReady();
		}
		else {
			typed.expectEnd();
		}
	}

	TypedCommand type(int number, Command command) {
		Terminal terminal = terminal(number);
		Patiently.await(Patiently.SOON, terminal::isFree, () -> "%s: %s is still busy with: %s"
			.formatted(command.place(), Words.terminal(number), terminal.command()));
		int mark = terminal.mark();
		terminal.type(this.addresses.adapt(this.shown.form(command)));
		return new TypedCommand(command, terminal, mark, Words.terminal(number));
	}

	/**
	 * Ends what runs in a terminal as the reader is told to.
	 */
	void interrupt(int number, Place place) {
		Terminal terminal = terminal(number);
		if (terminal.isFree()) {
			throw new AssertionError("%s: nothing runs in %s that Ctrl+C could end. It shows:\n%s".formatted(place,
					Words.terminal(number), terminal.screen()));
		}
		terminal.pressCtrlC();
		Patiently.await(PATIENCE, terminal::isFree, () -> "%s: Ctrl+C does not end what runs in %s:\n%s"
			.formatted(place, Words.terminal(number), terminal.screen()));
	}

	/**
	 * Waits until a terminal shows a text that it did not show before this stage.
	 */
	void awaitText(int number, String text, Place place) {
		Terminal terminal = terminal(number);
		int mark = this.marks.getOrDefault(number, 0);
		Patiently.await(this.soon, () -> ExpectedText.isIn(terminal.printedSince(mark), text),
				() -> "%s: %s does not show \"%s\". It shows:\n%s".formatted(place, Words.terminal(number), text,
						terminal.printedSince(mark)));
	}

	/**
	 * Waits until a terminal shows anything new.
	 */
	void awaitOutput(int number, Place place) {
		Terminal terminal = terminal(number);
		int mark = this.marks.getOrDefault(number, 0);
		Patiently.await(Patiently.SOON, () -> !terminal.printedSince(mark).isBlank(),
				() -> "%s: %s shows nothing".formatted(place, Words.terminal(number)));
	}

	/** One that is not needed for anything else just now. */
	int unused() {
		return IntStream.iterate(2, (number) -> number + 1)
			.filter((number) -> !this.terminals.containsKey(number) || this.terminals.get(number).isFree())
			.findFirst()
			.getAsInt();
	}

	boolean isBusy(int number) {
		return this.terminals.containsKey(number) && !this.terminals.get(number).isFree();
	}

	/** Those in use, the first one last: it runs the lab. */
	List<Integer> numbers() {
		return this.terminals.keySet().stream().sorted(Comparator.reverseOrder()).toList();
	}

	List<ProcessHandle> running() {
		return this.terminals.values().stream().flatMap((terminal) -> terminal.running().stream()).toList();
	}

	String screen(int number) {
		return this.terminals.containsKey(number) ? this.terminals.get(number).screen() : "";
	}

	/**
	 * Also after a failure the lab gets its chance to put its things away.
	 */
	@Override
	public void close() {
		try {
			numbers().stream().filter(this::isBusy).forEach((number) -> this.terminals.get(number).pressCtrlC());
			Patiently.await(Patiently.SOON, () -> numbers().stream().noneMatch(this::isBusy),
					() -> "Ctrl+C ends nothing");
		}
		catch (AssertionError | RuntimeException ex) {
			// Then it ends without
		}
		this.terminals.values().forEach(Terminal::close);
	}

}
