package kafkalab.page.guide;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/**
 * Renders the guide.
 */
@AutoConfiguration
@EnableConfigurationProperties(GuideProperties.class)
@Import(Guide.class)
public final class GuideAutoConfiguration {

}
