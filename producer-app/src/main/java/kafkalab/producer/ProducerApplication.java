package kafkalab.producer;

import java.util.Locale;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the app that sends events, observes the lab and serves its page.
 */
@SpringBootApplication
public class ProducerApplication {

	public static void main(String[] args) {
		// Its words, digits and letter case are English, whatever the machine speaks
		Locale.setDefault(Locale.ENGLISH);
		SpringApplication.run(ProducerApplication.class, args);
	}

}
