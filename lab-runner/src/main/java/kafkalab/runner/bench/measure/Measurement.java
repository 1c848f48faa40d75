package kafkalab.runner.bench.measure;

import java.time.Duration;
import java.util.List;

import kafkalab.runner.bench.result.Figure;
import kafkalab.runner.bench.result.Unit;

/**
 * One question that the benchmark answers in figures.
 */
public interface Measurement {

	/**
	 * Its name on the command line.
	 */
	String name();

	/**
	 * What it means, in a few words.
	 */
	String what();

	/**
	 * What most of its figures count.
	 */
	Unit unit();

	/**
	 * How long it takes on a quiet machine with two cores.
	 */
	Duration expected(Effort effort);

	/**
	 * Whether it is part of a quick run.
	 */
	default boolean isQuick() {
		return true;
	}

	List<Figure> run(Workbench bench);

	/**
	 * All there are, in the order in which they run: those that need a new lab come
	 * first.
	 */
	static List<Measurement> all() {
		return List.of(new StartUp(), new Memory(), new FirstBurst(), new Burst(), new SingleEvents(), new Latency(),
				new Backlog(), new Join(), new Takeover(), new Commands(), new ConsumerGrowth(), new PartitionGrowth(),
				new EventGrowth());
	}

}
