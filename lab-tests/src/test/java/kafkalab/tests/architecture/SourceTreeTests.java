package kafkalab.tests.architecture;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds in every file of the main code, in whatever module.
 */
class SourceTreeTests {

	private static final int MOST_LINES = 200;

	private static final List<SourceFile> SOURCES = SourceFile.allOf(Path.of("..").toAbsolutePath().normalize());

	@Test
	void noClassHasMoreThanTwoHundredLinesOfCode() {
		assertThat(SOURCES).filteredOn((source) -> source.linesOfCode() > MOST_LINES)
			.extracting((source) -> "%s has %d lines of code".formatted(source.path(), source.linesOfCode()))
			.isEmpty();
	}

	@Test
	void oneNameStandsForOneThing() {
		Map<String, List<String>> packages = SOURCES.stream()
			.filter((source) -> !source.isPackageInfo())
			.collect(Collectors.groupingBy(SourceFile::simpleName,
					Collectors.mapping(SourceFile::packageName, Collectors.toList())));
		packages.forEach((name, owners) -> assertThat(owners).as(name).hasSize(1));
	}

	@Test
	void everyPackageSaysWhatItIsForAndWhatItMayUse() {
		assertThat(SOURCES).extracting(SourceFile::packageName)
			.allSatisfy((name) -> assertThat(name).as("packages with a package-info").isIn(packagesWithInfo()));
		assertThat(SOURCES).filteredOn(SourceFile::isPackageInfo)
			.allSatisfy((info) -> assertThat(info.text()).as(info.packageName())
				.startsWith("/**\n")
				.contains("\n@NullMarked\n"))
			.allSatisfy((info) -> assertThat(info.saysWhatItMayUse()).as(info.packageName()).isTrue());
	}

	@Test
	void whatAPackageMayUseIsThere() {
		assertThat(SOURCES).filteredOn(SourceFile::isPackageInfo)
			.allSatisfy((info) -> assertThat(packagesWithInfo()).as(info.packageName()).containsAll(info.mayUse()));
	}

	private static Set<String> packagesWithInfo() {
		return SOURCES.stream()
			.filter(SourceFile::isPackageInfo)
			.map(SourceFile::packageName)
			.collect(Collectors.toSet());
	}

}
