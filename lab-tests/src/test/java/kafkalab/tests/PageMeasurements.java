package kafkalab.tests;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import kafkalab.tests.MainThread.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Measures the page in a real browser and prints what it finds. Figures are of this
 * machine and of this moment, so they are no part of the usual tests.
 */
@Tag("measure")
class PageMeasurements extends Journey {

	private static final int CLICKS = 120;

	private PageWatch watch;

	@BeforeEach
	void watchThePage() {
		this.watch = PageWatch.of(this.window, this.page.page());
		this.page.page().reload();
	}

	@Test
	void clicks() {
		AppProcess first = this.lab.consumer("first-group");
		AppProcess second = this.lab.consumer("first-group");
		assertThat(this.page.card(second).root()).containsText("owns P");
		this.page.click(4);
		assertThat(this.page.card(second).count()).hasText("2");
		int before = this.watch.clicks().size();
		for (int i = 1; i <= CLICKS; i++) {
			this.page.sendEvent().click();
			int clicked = before + i;
			await().until(() -> isDone(this.watch.clicks().get(clicked - 1)));
		}
		assertThat(this.page.card(first).count()).hasText(String.valueOf(2 + CLICKS / 2));
		List<Map<String, Object>> clicks = this.watch.clicks().subList(before, before + CLICKS);
		for (String step : List.of("left", "inLane", "run", "atConsumer", "row")) {
			double[] times = clicks.stream()
				.filter((click) -> click.containsKey(step))
				.mapToDouble((click) -> ((Number) click.get(step)).doubleValue())
				.sorted()
				.toArray();
			report("click → %-10s  p50 %3.0f ms  p99 %3.0f ms  (%d)", step, times[times.length / 2],
					times[(int) (times.length * 0.99)], times.length);
		}
	}

	private static boolean isDone(Map<String, Object> click) {
		return click.containsKey("row") && click.containsKey("atConsumer");
	}

	@Test
	void eightConsumersInThreeGroups() {
		List<AppProcess> consumers = IntStream.range(0, 8)
			.mapToObj((i) -> this.lab.consumer(List.of("first-group", "second-group", "third-group").get(i % 3),
					Map.of("KAFKA_TOPIC", "trips")))
			.toList();
		this.page.page().selectOption("#topic", "trips");
		assertThat(this.page.page().locator("live-map .member")).hasCount(consumers.size());
		load("8 consumers, 3 groups, 6 partitions", "trips");
	}

	@Test
	void twentyMembersOnTwentyPartitions() {
		this.lab.producer().post("/api/topics/trips/partitions", "{\"count\":20}");
		this.page.page().selectOption("#topic", "trips");
		try (BareMembers members = BareMembers.join(this.lab, "first-group", "trips", 20)) {
			assertThat(this.page.page().locator("live-map .member[data-owns]:not([data-owns=''])"))
				.hasCount(members.count());
			load("20 members, 20 partitions", "trips");
		}
	}

	@Test
	void aBurstOnTwoConsumers() {
		this.lab.consumer("first-group");
		this.lab.consumer("second-group");
		assertThat(this.page.cards()).hasCount(2);
		load("2 consumers, 2 groups, 2 partitions", "first-topic");
	}

	/** Clicks and a burst, and what they cost the page. */
	private void load(String what, String topic) {
		double heap = this.watch.heap();
		int nodes = this.watch.nodes();
		tell("20 clicks", watchMainThread(() -> this.page.click(20)));
		for (String burst : List.of("first burst of 100 000", "second burst of 100 000")) {
			tell(burst, watchMainThread(() -> burst(topic)));
		}
		report("%s: nodes %d → %d; heap %.1f → %.1f MB", what, nodes, this.watch.nodes(), heap, this.watch.heap());
	}

	private void burst(String topic) {
		this.lab.producer().post("/events", "{\"count\":100000,\"topic\":\"" + topic + "\"}");
		await().atMost(Duration.ofSeconds(120))
			.until(() -> this.page.headline().textContent(), (said) -> !said.contains("behind"));
	}

	private static void tell(String when, MainThread thread) {
		Task longest = thread.longest(Task::took);
		report("%s: the longest task took %d ms and worked %d of them; no task worked for more than %d ms", when,
				longest.took(), longest.worked(), thread.longest(Task::worked).worked());
	}

	private static void report(String format, Object... figures) {
		System.out.println("MEASURED  " + format.formatted(figures));
	}

}
