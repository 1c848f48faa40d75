package kafkalab.page.guide;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What can be set about the guide.
 *
 * @param guide the folder with the guide's Markdown, instead of the one in the jar
 */
@ConfigurationProperties("lab")
record GuideProperties(@Nullable Path guide) {
}
