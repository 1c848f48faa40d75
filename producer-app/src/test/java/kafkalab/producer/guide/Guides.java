package kafkalab.producer.guide;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;

import kafkalab.producer.LabProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Guides to read in tests.
 */
public final class Guides {

	private Guides() {
	}

	/** The one in the jar. */
	static Guide packaged() throws IOException {
		return of(new PathMatchingResourcePatternResolver(), null);
	}

	public static Guide in(Path folder) throws IOException {
		return of(new PathMatchingResourcePatternResolver(), folder);
	}

	static Guide of(ResourcePatternResolver resources, @Nullable Path folder) throws IOException {
		return new Guide(resources,
				new LabProperties("first-topic", InetAddress.getLoopbackAddress(), Duration.ofSeconds(1), folder));
	}

}
