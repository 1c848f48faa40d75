package kafkalab.page.check;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * Judges the guide's checks as the lab goes on.
 */
@AutoConfiguration
@Import({ Progress.class, ProgressController.class })
class CheckAutoConfiguration {

}
