package kafkalab.app;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about the lab besides Spring's own {@code spring.kafka.*}.
 *
 * @param topic the topic that events go to unless the sender names another one
 * @param address the address that the app listens on
 * @param timeout how long a call waits for the brokers before it says that none answered
 * @param origin where else than at its own address the page may be opened, because a port
 * forward or a proxy is in between: origins such as {@code https://lab-8081.example.com}
 * @param page whether the app has a page, which may call it from a browser
 */
@ConfigurationProperties("lab")
public record LabProperties(@DefaultValue("first-topic") String topic, @DefaultValue("127.0.0.1") InetAddress address,
		@DefaultValue("5s") Duration timeout, @DefaultValue List<String> origin, @DefaultValue("true") boolean page) {
}
