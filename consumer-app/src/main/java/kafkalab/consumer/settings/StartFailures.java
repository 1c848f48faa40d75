package kafkalab.consumer.settings;

import java.net.BindException;
import java.net.SocketException;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Says why this consumer could not start as the whole lab says it: what is wrong, and
 * below it what to do next. It comes before Spring Boot's own reporter and leaves it
 * nothing, whatever the failure.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailures implements SpringBootExceptionReporter {

	private final @Nullable Environment environment;

	StartFailures(@Nullable ConfigurableApplicationContext context) {
		this.environment = (context != null) ? context.getEnvironment() : null;
	}

	@Override
	public boolean reportException(Throwable failure) {
		System.err.println(printable("consumer: " + message(failure)));
		return true;
	}

	private String message(Throwable failure) {
		if (failure instanceof InvalidSettingsException invalid) {
			return String.join("\n", invalid.problems()) + "\nSet that right and start it again, for example: "
					+ invalid.mended();
		}
		StartCommand command = StartCommand.in(this::variable);
		PortInUseException taken = cause(failure, PortInUseException.class);
		if (taken != null) {
			int port = taken.getPort();
			return "PORT is %d, but another program has that port; a second consumer?%n".formatted(port)
					+ "Stop the other program, or give this consumer a port of its own: "
					+ command.with("PORT", String.valueOf((port < 65535) ? port + 1 : 8000));
		}
		BindException noSuchAddress = cause(failure, BindException.class);
		if (noSuchAddress != null) {
			return "LAB_ADDRESS is %s, but this machine cannot listen there (%s).%n".formatted(variable("LAB_ADDRESS"),
					noSuchAddress.getMessage()) + "Give it an address of this machine, or none: "
					+ command.with("LAB_ADDRESS", null);
		}
		SocketException forbidden = cause(failure, SocketException.class);
		if (forbidden != null) {
			return "PORT is %s, but this machine does not let this consumer listen there (%s).%n"
				.formatted(command.variables().getOrDefault("PORT", "8000"), forbidden.getMessage())
					+ "Give it another port: " + command.with("PORT", "8000");
		}
		return "It cannot start: %s%n".formatted(singleLine(NestedExceptionUtils.getMostSpecificCause(failure)))
				+ "Set that right and start it again: " + command;
	}

	private @Nullable String variable(String name) {
		return (this.environment != null) ? this.environment.getProperty(name) : System.getenv(name);
	}

	private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (type.isInstance(cause)) {
				return type.cast(cause);
			}
		}
		return null;
	}

	private static String singleLine(Throwable failure) {
		String text = (failure.getMessage() != null) ? failure.getMessage() : failure.getClass().getSimpleName();
		return text.strip().replaceAll("\\s+", " ");
	}

	/** Control characters would do something to the terminal. */
	private static String printable(String text) {
		return text.replaceAll("[\\p{Cntrl}\\p{Cf}&&[^\\r\\n]]", "?");
	}

}
