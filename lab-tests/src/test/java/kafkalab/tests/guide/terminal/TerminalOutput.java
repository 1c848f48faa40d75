package kafkalab.tests.guide.terminal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

import com.pty4j.PtyProcess;

/**
 * All that a terminal shows, without colours and control characters.
 */
final class TerminalOutput {

	private final StringBuffer raw = new StringBuffer();

	private String plain = "";

	/** How much of what was read that is. */
	private int plainOf;

	private TerminalOutput() {
	}

	/** Reads what a process prints, for as long as it does. */
	static TerminalOutput of(PtyProcess process) {
		TerminalOutput output = new TerminalOutput();
		Thread reader = new Thread(() -> output.read(process), "terminal-" + process.pid());
		reader.setDaemon(true);
		reader.start();
		return output;
	}

	private void read(PtyProcess process) {
		try (Reader output = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
			char[] buffer = new char[8192];
			for (int read = output.read(buffer); read >= 0; read = output.read(buffer)) {
				this.raw.append(buffer, 0, read);
			}
		}
		catch (IOException ex) {
			this.raw.append("\n(the terminal is closed)\n");
		}
	}

	int length() {
		return plain().length();
	}

	/** What came after the first so many characters. */
	String from(int position) {
		String all = plain();
		return all.substring(Math.min(position, all.length()));
	}

	/** Computed anew only when there is more: whoever waits looks often. */
	private synchronized String plain() {
		int length = this.raw.length();
		if (length != this.plainOf) {
			this.plain = PlainOutput.of(this.raw.substring(0, length));
			this.plainOf = length;
		}
		return this.plain;
	}

}
