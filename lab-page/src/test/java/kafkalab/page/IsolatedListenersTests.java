package kafkalab.page;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IsolatedListenersTests {

	@Test
	void oneThatFailsKeepsTheNewsFromNobody() {
		try (var context = new AnnotationConfigApplicationContext(ListenerAutoConfiguration.class, Failing.class,
				Hearing.class)) {
			context.publishEvent("news");
			assertThat(context.getBean(Hearing.class).heard).containsExactly("news");
		}
	}

	@Test
	void oneThatKeepsTheApplicationFromStartingIsHeard() {
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(
				() -> new AnnotationConfigApplicationContext(ListenerAutoConfiguration.class, Refusing.class).close());
	}

	static class Failing {

		@Order(1)
		@EventListener
		void on(String news) {
			throw new OutOfMemoryError(news);
		}

	}

	static class Hearing {

		private final List<String> heard = new ArrayList<>();

		@Order(2)
		@EventListener
		void on(String news) {
			this.heard.add(news);
		}

	}

	static class Refusing {

		@EventListener
		void on(org.springframework.context.event.ContextRefreshedEvent event) {
			throw new IllegalStateException("not today");
		}

	}

}
