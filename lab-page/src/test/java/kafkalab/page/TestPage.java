package kafkalab.page;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * An app that has nothing but the page.
 */
@SpringBootApplication
public class TestPage {

}
