package kafkalab.page.history;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * Tells what happened.
 */
@AutoConfiguration
@Import(History.class)
class HistoryAutoConfiguration {

}
