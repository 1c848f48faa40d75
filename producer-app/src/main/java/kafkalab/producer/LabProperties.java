package kafkalab.producer;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about the lab besides Spring's own {@code spring.kafka.*}.
 *
 * @param topic the topic that events go to unless the sender names another one
 */
@ConfigurationProperties("lab")
public record LabProperties(@DefaultValue("first-topic") String topic) {
}
