package kafkalab.tests.architecture;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds in every file of the main code, in whatever module.
 */
class SourceTreeTests {

	private static final List<SourceFile> SOURCES = SourceFile.allOf(Path.of("..").toAbsolutePath().normalize());

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
