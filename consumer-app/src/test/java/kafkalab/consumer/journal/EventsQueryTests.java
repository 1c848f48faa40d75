package kafkalab.consumer.journal;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EventsQueryTests {

	@Test
	void startsAtTheBeginningAndDoesNotWaitUnlessToldTo() {
		assertThat(EventsQuery.of(Map.of())).isEqualTo(new EventsQuery(0, 500, Duration.ZERO));
	}

	@Test
	void cutsDownWhatIsMoreThanAllowed() {
		assertThat(EventsQuery.of(Map.of("after", "7", "limit", "1000000", "wait", "1000000")))
			.isEqualTo(new EventsQuery(7, 5000, Duration.ofSeconds(30)));
	}

}
