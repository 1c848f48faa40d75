package kafkalab.consumer;

import java.util.Locale;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * One consumer in one group; its settings come from the environment.
 */
@SpringBootApplication
public class ConsumerApplication {

	public static void main(String[] args) {
		// Its words, digits and letter case are English, whatever the machine speaks
		Locale.setDefault(Locale.ENGLISH);
		SpringApplication.run(ConsumerApplication.class, args);
	}

}
