package kafkalab.runner.port;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PortHolderTests {

	@Test
	void namesAJavaProgramByItsJar() {
		assertThat(PortHolder.brief("/opt/jdk/bin/java -XX:+UseSerialGC -Xmx96m -jar /home/me/my lab/consumer-app.jar"))
			.isEqualTo("java -jar consumer-app.jar");
		assertThat(PortHolder.brief("java -jar lab-runner.jar up --open"))
			.isEqualTo("java -jar lab-runner.jar up --open");
	}

	@Test
	void cutsALongCommandShort() {
		assertThat(PortHolder.brief("python3 " + "x".repeat(200))).hasSize(80).startsWith("python3 x").endsWith("...");
	}

}
