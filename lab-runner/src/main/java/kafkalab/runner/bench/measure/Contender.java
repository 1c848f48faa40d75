package kafkalab.runner.bench.measure;

import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

import kafkalab.runner.bench.lab.BenchLab;
import kafkalab.runner.bench.lab.GroupWatch;
import kafkalab.runner.bench.lab.KafkaTools;
import kafkalab.runner.bench.lab.BenchConsumer;
import kafkalab.runner.bench.lab.LabProcess;
import kafkalab.runner.bench.lab.PlainConsumer;

/**
 * A consumer in a group that is measured, the lab's or Kafka's own.
 *
 * @param process the Java process that consumes; another one may have started it
 */
record Contender(LabProcess command, IntSupplier partitions, Supplier<ProcessHandle> process) {

	static Contender of(BenchConsumer consumer) {
		return new Contender(consumer.command(), consumer::partitions, consumer::process);
	}

	static Contender of(PlainConsumer consumer) {
		return new Contender(consumer.command(), consumer::partitions, () -> consumer.command().process().toHandle());
	}

	boolean owns(int number) {
		return this.partitions.getAsInt() == number;
	}

	/**
	 * Who starts one.
	 */
	interface Starter {

		Contender start();

		static Starter ofLab(BenchLab lab, String group, String topic, String protocol) {
			return () -> of(lab.consumer(group, topic, Map.of("GROUP_PROTOCOL", protocol)));
		}

		static Starter ofKafka(KafkaTools tools, String servers, GroupWatch group, String topic, String protocol) {
			return () -> of(tools.consumer(servers, group, topic, protocol));
		}

	}

}
