package kafkalab.page.guide;

import java.io.IOException;
import java.nio.file.Path;

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
		return new Guide(resources, new GuideProperties(folder));
	}

}
