package kafkalab.runner.doctor;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ClusterDataTests {

	@TempDir
	private Path temporary;

	@Test
	void isUnusedWhenNoNodeHoldsItsLock() throws IOException {
		Path lock = lock("kafka-lab-1");
		assertThat(ClusterData.unused(this.temporary)).containsExactly(this.temporary.resolve("kafka-lab-1"));
		try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE); FileLock held = channel.lock()) {
			assertThat(held.isValid()).isTrue();
			assertThat(ClusterData.unused(this.temporary)).isEmpty();
		}
	}

	@Test
	void isOnlyWhatLooksLikeACluster() throws IOException {
		Files.createDirectories(this.temporary.resolve("kafka-lab-something"));
		Files.createDirectories(this.temporary.resolve("other/kafka1"));
		assertThat(ClusterData.unused(this.temporary)).isEmpty();
	}

	private Path lock(String folder) throws IOException {
		Path node = Files.createDirectories(this.temporary.resolve(folder).resolve("kafka1"));
		Files.createFile(node.resolveSibling("cluster-id"));
		return Files.createFile(node.resolve(".lock"));
	}

}
