package kafkalab.tests.guide.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import org.jspecify.annotations.Nullable;

import static org.awaitility.Awaitility.await;

/**
 * A terminal with a shell in it, as a person has one: commands are typed, Ctrl+C is a
 * key.
 */
public final class Terminal implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final int CTRL_C = 3;

	/** So wide that no line is ever broken. */
	private static final int COLUMNS = 1000;

	private final Shell shell = Shell.ofThisSystem();

	private final PtyProcess process;

	private final OutputStream keyboard;

	private final TerminalOutput output;

	/** Every process that was ever seen below the shell. */
	private final Set<ProcessHandle> seen = new LinkedHashSet<>();

	/** Where commands were typed: what the keys show is no output. */
	private final List<int[]> typed = new ArrayList<>();

	/** Where the output of the last command begins. */
	private int begin;

	private @Nullable String command;

	private Terminal(PtyProcess process) {
		this.process = process;
		this.keyboard = process.getOutputStream();
		this.output = TerminalOutput.of(process);
	}

	public static Terminal open(Path folder, Map<String, String> environment) {
		Shell shell = Shell.ofThisSystem();
		Map<String, String> all = new HashMap<>(environment);
		all.putAll(shell.environment());
		try {
			Terminal terminal = new Terminal(
					new PtyProcessBuilder(shell.program().toArray(String[]::new)).setDirectory(folder.toString())
						.setEnvironment(all)
						.setInitialColumns(COLUMNS)
						.setInitialRows(50)
						.start());
			terminal.ask();
			await("the first prompt").atMost(PATIENCE).until(terminal::isFree);
			return terminal;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Types a command, line by line, and presses Enter.
	 */
	public void type(String text) {
		if (!isFree()) {
			throw new IllegalStateException("something else still runs there: " + this.command);
		}
		this.command = text;
		int from = mark();
		String[] lines = text.split("\n");
		for (int i = 0; i < lines.length; i++) {
			enter(lines[i]);
			if (i < lines.length - 1) {
				await("the next line").atMost(PATIENCE)
					.until(() -> this.output.from(this.begin).endsWith(Shell.CONTINUED));
			}
		}
		this.typed.add(new int[] { from, this.begin });
		ask();
	}

	private void enter(String line) {
		int from = mark();
		press(line + "\r");
		await("the echo of " + line).atMost(PATIENCE).until(() -> this.output.from(from).contains(line + "\n"));
		this.begin = from + this.output.from(from).indexOf(line + "\n") + line.length() + 1;
	}

	private void ask() {
		if (this.shell.statusQuestion() != null) {
			press(this.shell.statusQuestion() + "\r");
		}
	}

	public void pressCtrlC() {
		remember();
		press(String.valueOf((char) CTRL_C));
		ask();
	}

	private void press(String keys) {
		try {
			this.keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
			this.keyboard.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Whether the last command has ended.
	 */
	public boolean isFree() {
		return end().find();
	}

	/**
	 * The exit status of the last command, which has ended.
	 */
	public int status() {
		Matcher end = end();
		if (!end.find()) {
			throw new IllegalStateException("This still runs: " + this.command);
		}
		return Integer.parseInt(end.group(1));
	}

	private Matcher end() {
		return this.shell.ended().matcher(this.output.from(this.begin));
	}

	/** What was typed last. */
	public @Nullable String command() {
		return this.command;
	}

	/**
	 * What will be printed from now on begins here.
	 */
	public int mark() {
		remember();
		return this.output.length();
	}

	/**
	 * What has been printed since a mark; the commands that were typed are no output.
	 */
	public String printedSince(int mark) {
		StringBuilder text = new StringBuilder();
		String all = screen();
		int from = mark;
		for (int[] keys : this.typed) {
			if (keys[0] >= mark) {
				text.append(all, from, keys[0]);
				from = keys[1];
			}
		}
		return this.shell.ended().matcher(text.append(all, from, all.length())).replaceAll("");
	}

	/**
	 * All that is to be seen in this terminal.
	 */
	public String screen() {
		return this.output.from(0);
	}

	private void remember() {
		ProcessHandle.of(this.process.pid()).ifPresent((shell) -> shell.descendants().forEach(this.seen::add));
	}

	/**
	 * What was started here and still runs.
	 */
	public Collection<ProcessHandle> running() {
		remember();
		return this.seen.stream().filter(ProcessHandle::isAlive).toList();
	}

	@Override
	public void close() {
		running().forEach(ProcessHandle::destroyForcibly);
		this.process.destroyForcibly();
		await("the terminal is closed").atMost(PATIENCE).until(() -> !this.process.isAlive() && running().isEmpty());
	}

}
