package kafkalab.tests.guide;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import kafkalab.tests.guide.script.Command;
import kafkalab.tests.guide.script.Place;
import kafkalab.tests.guide.script.Section;
import org.jspecify.annotations.Nullable;

/**
 * One section, from the command that starts the lab to the Ctrl+C that ends it.
 */
final class SectionJourney implements AutoCloseable {

	private static final int FIRST = 1;

	private static final Duration END = Duration.ofSeconds(30);

	private final Section section;

	private final LabAddresses addresses;

	private final BrowserContext window;

	private final Terminals terminals;

	private final BrokerAnswers brokers;

	private final Duration patience;

	private @Nullable SectionPage page;

	/**
	 * Create a journey.
	 * @param more variables for its terminals
	 * @param patience how long until checks have passed
	 */
	SectionJourney(Section section, LabAddresses addresses, BrowserContext window, Map<String, String> more,
			Duration patience) {
		this.section = section;
		this.addresses = addresses;
		this.window = window;
		this.patience = patience;
		this.terminals = new Terminals(addresses, more, patience);
		this.brokers = new BrokerAnswers(addresses.bootstrapServers());
	}

	/** Does all of it, in the order in which it is written. */
	void travel() {
		try {
			Attendee attendee = start();
			this.section.stages().forEach(attendee::play);
			runOthers();
			end();
		}
		catch (AssertionError | RuntimeException ex) {
			Evidence evidence = new Evidence(this.section.number());
			throw new AssertionError(ex.getMessage() + evidence.save(this.page, this.terminals), ex);
		}
	}

	/** Brings the lab to the section's start, and opens its page. */
	Attendee start() {
		String address = "^" + this.addresses.page() + "(/sections/\\d+)?$";
		TypedCommand lab = this.terminals.type(FIRST, this.section.start());
		lab.expectReady(Pattern.compile(address, Pattern.MULTILINE));
		SectionPage opened = SectionPage.open(this.window, this.addresses.section(this.section.number()));
		this.page = opened;
		this.terminals.follow(ShownCommands.of(opened.page(), this.section));
		List<String> broken = PageLinks.broken(opened.page());
		if (!broken.isEmpty()) {
			throw new AssertionError(this.section.file() + ": on the page these lead nowhere: " + broken);
		}
		Attendee attendee = new Attendee(this.terminals, opened, this.brokers, this.patience);
		attendee.expectGiven(this.section.given());
		return attendee;
	}

	/**
	 * The commands outside of the steps have to work too; those that begin another
	 * section come last.
	 */
	private void runOthers() {
		List<Command> others = this.section.others();
		others.stream().filter((command) -> !command.name().equals("section")).forEach(this::runOther);
		others.stream().filter((command) -> command.name().equals("section")).forEach(this::runOther);
	}

	/** One that goes on has to say something before it is ended. */
	void runOther(Command command) {
		int terminal = this.terminals.unused();
		this.terminals.mark();
		this.terminals.run(terminal, command);
		if (command.goesOn()) {
			this.terminals.awaitOutput(terminal, command.place());
			this.terminals.interrupt(terminal, command.place());
		}
	}

	/** Ends what still runs, the lab last, and expects that nothing is left. */
	void end() {
		Place end = new Place(this.section.file(), this.section.start().place().line());
		for (int terminal : this.terminals.numbers()) {
			if (this.terminals.isBusy(terminal)) {
				this.terminals.interrupt(terminal, end);
			}
		}
		Patiently.await(END, () -> this.terminals.running().isEmpty(),
				() -> end + ": after the lab has ended these processes are left: "
						+ this.terminals.running()
							.stream()
							.map((process) -> process.pid() + " " + process.info().commandLine().orElse("?"))
							.toList());
		Patiently.await(END, () -> this.addresses.taken().isEmpty(),
				() -> end + ": after the lab has ended these ports are still taken: " + this.addresses.taken());
	}

	@Override
	public void close() {
		this.window.close();
		this.brokers.close();
		this.terminals.close();
	}

}
