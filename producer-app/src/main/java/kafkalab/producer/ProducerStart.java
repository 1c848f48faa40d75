package kafkalab.producer;

import org.springframework.core.env.Environment;

/**
 * The command by which somebody started the producer.
 *
 * @param portVariable what moves its port there
 */
record ProducerStart(String text, String portVariable) {

	private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

	static ProducerStart in(Environment environment) {
		// Set by the lab command, whose PORT is that of a consumer
		String typed = environment.getProperty("LAB_COMMAND");
		return (typed != null) ? new ProducerStart(typed, "PRODUCER_PORT")
				: new ProducerStart("java -jar producer-app/target/producer-app.jar", "PORT");
	}

	String withPort(int port) {
		String setting = this.portVariable + "=" + port;
		return (WINDOWS ? "set \"" + setting + "\" & " : setting + " ") + this.text;
	}

}
