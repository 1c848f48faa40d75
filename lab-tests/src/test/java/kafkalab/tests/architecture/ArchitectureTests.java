package kafkalab.tests.architecture;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The modules and packages of the main code, and the arrows between them: each package
 * uses only what its package-info says that it may.
 */
class ArchitectureTests {

	private static final String WEB = "org.springframework.web.bind.annotation.";

	private static final List<SourceFile> SOURCES = SourceFile.allOf(Path.of("..").toAbsolutePath().normalize());

	/**
	 * All but those that Spring writes at build time, which have two underscores in their
	 * names.
	 */
	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption((location) -> !location.contains("__"))
		.importPaths(SOURCES.stream().map(ArchitectureTests::classesBeside).collect(Collectors.toSet()));

	/** What is built from the source file's module. */
	private static Path classesBeside(SourceFile source) {
		Path root = Path.of("..").toAbsolutePath().normalize();
		return root.resolve(root.relativize(source.path()).getName(0)).resolve("target/classes");
	}

	@Test
	void everyPackageUsesOnlyWhatItMay() {
		Map<String, Set<String>> allowed = SOURCES.stream()
			.filter(SourceFile::isPackageInfo)
			.collect(Collectors.toMap(SourceFile::packageName, SourceFile::mayUse));
		assertThat(CLASSES.stream()
			.flatMap((type) -> type.getDirectDependenciesFromSelf().stream())
			.filter((arrow) -> isBetweenPackagesOfTheLab(arrow))
			.filter((arrow) -> !allowed.getOrDefault(arrow.getOriginClass().getPackageName(), Set.of())
				.contains(arrow.getTargetClass().getPackageName()))
			.map(Dependency::getDescription)).isEmpty();
	}

	private static boolean isBetweenPackagesOfTheLab(Dependency arrow) {
		String target = arrow.getTargetClass().getPackageName();
		return target.startsWith("kafkalab.") && !target.equals(arrow.getOriginClass().getPackageName());
	}

	@Test
	void packagesFormNoCycles() {
		slices().matching("kafkalab.(**)").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void whatSendsAndWhatConsumesKnowsNothingOfThePage() {
		noClasses().that()
			.resideInAnyPackage("kafkalab.producer..", "kafkalab.consumer..", "kafkalab.app..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("kafkalab.page..")
			.check(CLASSES);
	}

	@Test
	void appsDoNotKnowEachOtherOrWhatRunsThem() {
		for (String app : List.of("producer", "consumer", "page", "runner")) {
			noClasses().that()
				.resideOutsideOfPackage("kafkalab." + app + "..")
				.should()
				.dependOnClassesThat()
				.resideInAPackage("kafkalab." + app + "..")
				.check(CLASSES);
		}
	}

	@Test
	void theClusterIsAClusterAndNothingElse() {
		noClasses().that()
			.resideInAPackage("kafkalab.embedded..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("com.sun.net.httpserver..", "java.net.http..", "org.springframework..")
			.orShould()
			.haveSimpleNameContaining("Section")
			.check(CLASSES);
	}

	@Test
	void controllersArePackagePrivate() {
		classes().that()
			.areAnnotatedWith("org.springframework.stereotype.Controller")
			.or()
			.areAnnotatedWith(WEB + "RestController")
			.or()
			.areAnnotatedWith(WEB + "RestControllerAdvice")
			.should()
			.bePackagePrivate()
			.check(CLASSES);
	}

	@Test
	void whatABeanNeedsComesThroughItsConstructor() {
		noFields().should()
			.beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
			.orShould()
			.beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
			.orShould()
			.beAnnotatedWith("jakarta.annotation.Resource")
			.check(CLASSES);
	}

}
