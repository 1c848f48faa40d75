package kafkalab.runner.up;

import kafkalab.runner.terminal.LabException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SectionStartTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "1 | Section 1: First Consumer in first-group, empty topics.",
					"4 | Section 4: no consumer, empty topics.",
					"6 | Section 6: First and Second Consumer in first-group, empty topics.",
					"7 | Section 7: First Consumer in first-group, 20 events sent and consumed." })
	void saysWhatTheSectionBeginsWith(int section, String summary) {
		assertThat(SectionStart.of(section).summary()).isEqualTo(summary);
	}

	@Test
	void isThatOfTheFirstSectionUnlessSomebodyAsks() {
		assertThat(SectionStart.first()).isEqualTo(new SectionStart(1, 1, 0));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 9 })
	void isUnknownForOtherSections(int section) {
		assertThatExceptionOfType(LabException.class).isThrownBy(() -> SectionStart.of(section))
			.withMessage("There is no Section %d.", section);
	}

}
