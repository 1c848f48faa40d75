package kafkalab.tests.guide.terminal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The program that reads what is typed, set up so that its prompt tells when a command
 * has ended, and how.
 */
enum Shell {

	/** Its prompt contains the exit status of the last command. */
	POSIX("guide:(\\d+)\\$ ", null) {

		@Override
		List<String> program() {
			return Files.isExecutable(Path.of("/bin/bash")) ? List.of("/bin/bash", "--noprofile", "--norc", "-i")
					: List.of("/bin/sh", "-i");
		}

		@Override
		Map<String, String> environment() {
			return Map.of("PS1", "guide:$?$ ", "PS2", CONTINUED, "PROMPT_COMMAND", "", "ENV", "", "HISTFILE", "",
					"TERM", "xterm-256color", "BASH_SILENCE_DEPRECATION_WARNING", "1");
		}

	},

	/** Its prompt cannot tell the status, so it is asked after each command. */
	WINDOWS("guide:status (-?\\d+)\\s", "echo guide:status %ERRORLEVEL%") {

		@Override
		List<String> program() {
			return List.of("cmd.exe", "/Q");
		}

		@Override
		Map<String, String> environment() {
			return Map.of("PROMPT", "guide:$G ");
		}

	};

	static final String CONTINUED = "guide-more> ";

	private final Pattern ended;

	private final @Nullable String statusQuestion;

	Shell(String ended, @Nullable String statusQuestion) {
		this.ended = Pattern.compile(ended);
		this.statusQuestion = statusQuestion;
	}

	static Shell ofThisSystem() {
		return System.getProperty("os.name").startsWith("Windows") ? WINDOWS : POSIX;
	}

	abstract List<String> program();

	abstract Map<String, String> environment();

	/**
	 * What follows the output of a command that has ended; its group is the exit status.
	 */
	Pattern ended() {
		return this.ended;
	}

	/**
	 * What is typed right behind a command to learn its exit status.
	 */
	@Nullable String statusQuestion() {
		return this.statusQuestion;
	}

}
