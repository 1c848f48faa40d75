package kafkalab.runner.offsets;

import java.time.LocalDate;
import java.time.ZoneId;

import kafkalab.runner.offsets.Target.Back;
import kafkalab.runner.offsets.Target.Exact;
import kafkalab.runner.offsets.Target.Place;
import org.apache.kafka.clients.admin.OffsetSpec.EarliestSpec;
import org.apache.kafka.clients.admin.OffsetSpec.LatestSpec;
import org.apache.kafka.clients.admin.OffsetSpec.TimestampSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TargetTests {

	@Test
	void canBeOneOfTheEnds() {
		assertThat(((Place) target("earliest")).offset()).isInstanceOf(EarliestSpec.class);
		assertThat(((Place) target("latest")).offset()).isInstanceOf(LatestSpec.class);
	}

	@Test
	void canBeSoManyEventsBack() {
		assertThat(target("-10")).isEqualTo(new Back(10));
	}

	@Test
	void canBeAnOffset() {
		assertThat(target("10")).isEqualTo(new Exact(10));
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-20T13:30:00Z, 1795181400000", "2026-11-20T14:30:00+01:00, 1795181400000",
			"2026-11-20T14:30, 1795181400000", "2026-11-20T14:30:05.250, 1795181405250", "14:30, 1795181400000" })
	void canBeATimeWhichIsThatOfThisMachineUnlessItNamesItsZone(String text, long millis) {
		assertThat(((Place) target(text)).offset()).isInstanceOfSatisfying(TimestampSpec.class,
				(time) -> assertThat(time).extracting("timestamp").isEqualTo(millis));
	}

	@ParameterizedTest
	@ValueSource(strings = { "first", "+10", "-", "2026-11-20", "25:00" })
	void isNothingElse(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> target(text)).withMessageContaining("'" + text + "'");
	}

	private static Target target(String text) {
		return Target.of(text, LocalDate.of(2026, 11, 20), ZoneId.of("Europe/Paris"));
	}

}
