package kafkalab.runner.home;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RecordedLabTests {

	@TempDir
	private Path folder;

	@Test
	void knowsItsCluster() {
		try (ProcessRecord record = ProcessRecord.open(this.folder, RecordedLab.name("--kafka broker-a:9092"))) {
			record.add("producer", ProcessHandle.current());
			assertThat(RecordedLab.find(this.folder))
				.hasValue(new RecordedLab(ProcessHandle.current().pid(), "--kafka broker-a:9092"));
		}
		assertThat(RecordedLab.find(this.folder)).isEmpty();
	}

	@Test
	void isNoneOfTheOtherCommands() {
		try (ProcessRecord record = ProcessRecord.open(this.folder)) {
			record.add("consumer-8001 localhost:9093", ProcessHandle.current());
			assertThat(RecordedLab.find(this.folder)).isEmpty();
		}
	}

}
