package kafkalab.app;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/**
 * Guards an app of the lab and has it write times in one way.
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(LabProperties.class)
@Import({ OriginGuard.class, InstantWithMilliseconds.class })
public final class LabAppAutoConfiguration {

}
