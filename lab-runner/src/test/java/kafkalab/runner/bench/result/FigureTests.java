package kafkalab.runner.bench.result;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FigureTests {

	private final Figure figure = Figure.of("burst", "warm burst", Unit.PER_SECOND, Samples.of(90, 110, 100));

	@Test
	void theRatioComparesTheMedians() {
		Reference reference = new Reference("ProducerPerformance", Samples.of(10, 80, 300));
		assertThat(this.figure.beside(reference).ratio()).isEqualTo(1.25);
	}

	@Test
	void withoutAReferenceThereIsNoRatio() {
		assertThat(this.figure.ratio()).isNull();
		assertThat(this.figure.beside(null).ratio()).isNull();
	}

	@Test
	void theTitleOfAGrowingFigureSaysHowManyThereWere() {
		assertThat(this.figure.title()).isEqualTo("warm burst");
		assertThat(this.figure.at(new GrowthPoint("events", 50_000)).title()).isEqualTo("warm burst, 50,000 events");
	}

}
