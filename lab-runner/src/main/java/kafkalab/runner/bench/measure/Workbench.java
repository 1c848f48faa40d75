package kafkalab.runner.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import kafkalab.runner.bench.lab.BenchLab;
import kafkalab.runner.bench.lab.KafkaTools;
import kafkalab.runner.bench.lab.LabCommands;
import kafkalab.runner.bench.result.Reference;
import kafkalab.runner.bench.result.Samples;
import kafkalab.runner.terminal.LabException;
import org.jspecify.annotations.Nullable;

/**
 * What measurements work with: a lab, Kafka's tools, and a place for notes.
 */
public final class Workbench implements AutoCloseable {

	private final LabCommands commands;

	private final @Nullable KafkaTools tools;

	private final Effort effort;

	private final BooleanSupplier isEnding;

	private final List<String> notes = new ArrayList<>();

	private @Nullable BenchLab lab;

	private int names;

	public Workbench(LabCommands commands, @Nullable KafkaTools tools, Effort effort, BooleanSupplier isEnding) {
		this.commands = commands;
		this.tools = tools;
		this.effort = effort;
		this.isEnding = isEnding;
	}

	public Effort effort() {
		return this.effort;
	}

	/**
	 * The lab that runs; one is started if none does.
	 */
	BenchLab lab() {
		BenchLab running = this.lab;
		return (running != null) ? running : newLab().awaitReady();
	}

	/**
	 * A lab that has just been started, and perhaps is not ready; the one before has
	 * ended.
	 */
	BenchLab newLab() {
		close();
		BenchLab started = BenchLab.start(this.commands);
		this.lab = started;
		return started;
	}

	/**
	 * A name that no topic and no group has.
	 */
	String newName(String purpose) {
		this.names++;
		return "bench-%s-%d".formatted(purpose, this.names);
	}

	/**
	 * A new topic with a name of its own.
	 */
	String newTopic(String purpose, int partitions) {
		String topic = newName(purpose);
		lab().createTopic(topic, partitions);
		return topic;
	}

	/**
	 * What Kafka's tools tell; nothing if they are not here or fail.
	 */
	<T> @Nullable T with(String name, Function<KafkaTools, T> question) {
		KafkaTools there = this.tools;
		if (there == null) {
			return null;
		}
		try {
			return question.apply(there);
		}
		catch (IllegalStateException | LabException ex) {
			if (this.isEnding.getAsBoolean()) {
				throw ex;
			}
			note("%s gave no figure: %s".formatted(name, ex.getMessage()));
			return null;
		}
	}

	/**
	 * What so many runs of one of them reach.
	 */
	@Nullable Reference reference(String name, int runs, ToDoubleFunction<KafkaTools> run) {
		return with(name, (there) -> new Reference(name, samples(runs, () -> run.applyAsDouble(there))));
	}

	/**
	 * The values of so many runs.
	 */
	static Samples samples(int runs, DoubleSupplier run) {
		List<Double> values = new ArrayList<>();
		for (int i = 0; i < runs; i++) {
			values.add(run.getAsDouble());
		}
		return Samples.of(values);
	}

	public void note(String note) {
		if (!this.notes.contains(note)) {
			this.notes.add(note);
		}
	}

	public List<String> notes() {
		return this.notes;
	}

	@Override
	public void close() {
		if (this.lab != null) {
			this.lab.close();
			this.lab = null;
		}
	}

}
