package kafkalab.runner.terminal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

import static org.assertj.core.api.Assertions.assertThat;

class ColumnsTests {

	private final Columns forty = Columns.in(Map.of("LAB_COLUMNS", "40"));

	private final StringWriter out = new StringWriter();

	@Test
	void breakLinesBetweenWordsBelowTheirColumn() {
		assertThat(this.forty.broken("  up        Run the lab: cluster, producer with the page, first consumer."))
			.isEqualToNormalizingNewlines("  up        Run the lab: cluster,\n" + " ".repeat(12)
					+ "producer with the page,\n" + " ".repeat(12) + "first consumer.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "80", "200", "0", "wide" })
	void leaveLinesAloneWhereThereIsRoomOrNobodyKnows(String columns) {
		String line = "word ".repeat(30);
		assertThat(Columns.in(Map.of("LAB_COLUMNS", columns)).broken(line)).isEqualTo(line);
	}

	@Test
	void breakWhatOthersWrite() {
		this.forty.breaking(new PrintWriter(this.out)).printf("%s%nshort%n", "word ".repeat(20));
		assertThat(this.out.toString().lines()).allMatch((line) -> line.length() <= 40)
			.hasSizeGreaterThan(3)
			.contains("short");
	}

	@Test
	void keepAStepReadable() {
		new Terminal(new PrintWriter(this.out), new PrintWriter(this.out), Ansi.ON, this.forty).step("cluster",
				"kafka1 :9093, kafka2 :9094, controller :9095, 6 topics", Duration.ofMillis(2345));
		assertThat(this.out.toString()).isEqualToNormalizingNewlines("""
				  cluster    kafka1 :9093, kafka2 :9094,
				             controller :9095, 6 topics
				             (2.3 s)
				""");
	}

}
