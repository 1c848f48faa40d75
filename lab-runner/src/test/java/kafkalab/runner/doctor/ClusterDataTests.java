package kafkalab.runner.doctor;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClusterDataTests {

	@TempDir
	private Path temporary;

	@Test
	void isUnusedWhenNoNodeHoldsItsLock() throws IOException {
		Path lock = lock("kafka-lab-999999999");
		assertThat(ClusterData.unused(this.temporary)).containsExactly(this.temporary.resolve("kafka-lab-999999999"));
		try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE); FileLock held = channel.lock()) {
			assertThat(held.isValid()).isTrue();
			assertThat(ClusterData.unused(this.temporary)).isEmpty();
		}
	}

	@Test
	void isUsedWhileItsProcessIsThereThoughAllItsNodesHaveFailed() throws IOException {
		lock("kafka-lab-%d-1".formatted(ProcessHandle.current().pid()));
		assertThat(ClusterData.unused(this.temporary)).isEmpty();
	}

	@Test
	void isOnlyWhatLooksLikeACluster() throws IOException {
		Files.createDirectories(this.temporary.resolve("kafka-lab-something"));
		Files.createDirectories(this.temporary.resolve("other/kafka1"));
		assertThat(ClusterData.unused(this.temporary)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "kafka-lab-12345678901234567890123-1", "kafka-lab-1; reboot", "kafka-lab-1-x" })
	void isNothingWhoseNameTheLabWouldNotGive(String name) throws IOException {
		lock(name);
		assertThat(ClusterData.unused(this.temporary)).isEmpty();
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void isFoundBesideAFolderThatCannotBeRead() throws IOException {
		lock("kafka-lab-999999999-1");
		Path foreign = lock("kafka-lab-999999998-2").getParent().getParent();
		Files.setPosixFilePermissions(foreign, PosixFilePermissions.fromString("-wx------"));
		try {
			assertThat(ClusterData.unused(this.temporary)).contains(this.temporary.resolve("kafka-lab-999999999-1"));
		}
		finally {
			Files.setPosixFilePermissions(foreign, PosixFilePermissions.fromString("rwx------"));
		}
	}

	@Test
	void isNothingWhereThereIsNoSuchFolder() {
		assertThat(ClusterData.unused(this.temporary.resolve("none"))).isEmpty();
	}

	private Path lock(String folder) throws IOException {
		Path node = Files.createDirectories(this.temporary.resolve(folder).resolve("kafka1"));
		Files.createFile(node.resolveSibling("cluster-id"));
		return Files.createFile(node.resolve(".lock"));
	}

}
