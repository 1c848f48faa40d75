package kafkalab.app.start;

import java.net.BindException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says why an app could not start as the whole lab says it: what is wrong, and below it
 * what to do next. It comes before Spring Boot's own reporters and leaves them nothing,
 * whatever the failure.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public abstract class StartFailures implements SpringBootExceptionReporter {

	private final @Nullable ConfigurableApplicationContext context;

	private final String app;

	private final StartCommand command;

	private final String portVariable;

	private final String usualPort;

	/**
	 * @param context null when the failure came before there was one
	 * @param app what the app is called
	 * @param portVariable what moves its port in a {@code lab} command; without one it is
	 * PORT
	 * @param variables all that its start command may have
	 */
	protected StartFailures(@Nullable ConfigurableApplicationContext context, String app, String portVariable,
			int usualPort, List<String> variables) {
		this.context = context;
		this.app = app;
		this.command = StartCommand.in(this::setting, app, variables);
		this.portVariable = (setting(StartCommand.VARIABLE) != null) ? portVariable : "PORT";
		this.usualPort = String.valueOf(usualPort);
	}

	private @Nullable String setting(String name) {
		return (this.context != null) ? this.context.getEnvironment().getProperty(name) : System.getenv(name);
	}

	@Override
	public final boolean reportException(Throwable failure) {
		Explanation explanation = explain(failure);
		System.err.println(printable(this.app + ": " + explanation.what()));
		System.err.println(printable(explanation.cure()));
		return true;
	}

	private Explanation explain(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof FailureAnalyzedException analyzed) {
				FailureAnalysis analysis = analyzed.analysis();
				return new Explanation(analysis.getDescription(), String.valueOf(analysis.getAction()));
			}
			if (cause instanceof PortInUseException taken) {
				return portTaken(taken.getPort());
			}
			if (cause instanceof BindException || cause instanceof UnknownHostException) {
				return new Explanation(
						"LAB_ADDRESS is %s, but this machine cannot listen there (%s)."
							.formatted(setting("lab.address"), cause.getMessage()),
						"Give it an address of this machine, or none: " + this.command.without("LAB_ADDRESS"));
			}
			if (cause instanceof SocketException) {
				return new Explanation(
						"%s is %s, but this machine does not let this %s listen there (%s)."
							.formatted(this.portVariable, setting("server.port"), this.app, cause.getMessage()),
						"Give it another port: " + this.command.with(this.portVariable, this.usualPort));
			}
		}
		Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
		String what = (root.getMessage() != null) ? root.getMessage() : root.getClass().getSimpleName();
		return new Explanation("It cannot start: " + what.strip().replaceAll("\\s+", " "),
				"Set that right and start it again: " + this.command);
	}

	private Explanation portTaken(int port) {
		String next = (port < 65535) ? String.valueOf(port + 1) : this.usualPort;
		return new Explanation(
				"%s is %d, but another program has that port; a second %s?".formatted(this.portVariable, port,
						this.app),
				"Stop the other program, or give this %s a port of its own: %s".formatted(this.app,
						this.command.with(this.portVariable, next)));
	}

	/** Control characters would do something to the terminal. */
	private static String printable(String text) {
		return text.replaceAll("[\\p{Cntrl}\\p{Cf}&&[^\\r\\n]]", "?");
	}

	private record Explanation(String what, String cure) {
	}

}
