package kafkalab.runner;

import org.apache.kafka.common.utils.AppInfoParser;
import picocli.CommandLine.IVersionProvider;

/**
 * What this lab is made of.
 */
final class Versions implements IVersionProvider {

	@Override
	public String[] getVersion() {
		String lab = Lab.class.getPackage().getImplementationVersion();
		return new String[] { "Kafka Lab %s, Kafka %s, Java %s (%s)".formatted((lab != null) ? lab : "(not packaged)",
				AppInfoParser.getVersion(), System.getProperty("java.version"), System.getProperty("java.vendor")) };
	}

}
