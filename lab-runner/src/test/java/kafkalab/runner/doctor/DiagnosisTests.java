package kafkalab.runner.doctor;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import kafkalab.runner.doctor.Facts.Built;
import kafkalab.runner.doctor.Facts.Folder;
import kafkalab.runner.doctor.Facts.Machine;
import kafkalab.runner.doctor.Facts.Present;
import kafkalab.runner.doctor.Facts.Programs;
import kafkalab.runner.doctor.Facts.Room;
import kafkalab.runner.doctor.Facts.Traces;
import kafkalab.runner.doctor.Finding.Severity;
import kafkalab.runner.home.RecordedProcess;
import kafkalab.runner.port.LabPort;
import kafkalab.runner.port.PortHolder;
import kafkalab.runner.port.TakenPort;
import kafkalab.runner.port.TakenPorts;
import kafkalab.runner.terminal.Shell;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DiagnosisTests {

	private static final Machine MACHINE = new Machine(17, true, 8000, 4000L, List.of("127.0.0.1", "::1"));

	private static final Programs PROGRAMS = new Programs("3.8.7", null);

	private static final Room ROOM = new Room(
			List.of(new Folder(Path.of("some-folder"), "its logs", true, "me", 5000L)), 4096L);

	private static final Traces NO_TRACES = new Traces(List.of(), List.of());

	private static final Built BUILT = new Built(List.of(), List.of());

	private static final TakenPorts NONE_TAKEN = new TakenPorts(List.of(), List.of());

	private static final TakenPort TAKEN = new TakenPort(new LabPort("kafka1", "KAFKA1_PORT", 9093),
			new PortHolder(4711, "java -jar other.jar"), null);

	@Test
	void findsNothingWrong() {
		Diagnosis diagnosis = diagnosis(new Facts(MACHINE, PROGRAMS, ROOM, NONE_TAKEN, null, NO_TRACES, BUILT));
		assertThat(diagnosis.isWell()).isTrue();
		assertThat(diagnosis.findings()).extracting(Finding::severity).containsOnly(Severity.FINE);
		assertThat(diagnosis.findings()).extracting(Finding::what)
			.contains("Java 17", "Maven 3.8.7", "Memory: 8000 MiB, 4000 of them free", "localhost is 127.0.0.1 and ::1",
					"Docker is not there or does not run; the lab does not need it");
	}

	@Test
	void asksForACompiler() {
		Machine machine = new Machine(17, false, 8000, 4000L, List.of("127.0.0.1"));
		assertProblems(new Facts(machine, PROGRAMS, ROOM, NONE_TAKEN, null, NO_TRACES, BUILT))
			.containsExactly("Java 17 is there, but without a compiler.");
	}

	@Test
	void asksForMavenOnlyWhereSomethingHasToBeBuilt() {
		Programs programs = new Programs(null, "27.0");
		assertProblems(new Facts(MACHINE, programs, ROOM, NONE_TAKEN, null, NO_TRACES, BUILT)).isEmpty();
		assertProblems(new Facts(MACHINE, programs, ROOM, NONE_TAKEN, null, NO_TRACES,
				new Built(List.of("consumer-app"), List.of())))
			.containsExactly("Maven (mvn) is not on the PATH; it builds the lab.");
	}

	@Test
	void warnsWhenMemoryIsShort() {
		Machine machine = new Machine(17, true, 8000, 600L, List.of("127.0.0.1"));
		assertThat(diagnosis(new Facts(machine, PROGRAMS, ROOM, NONE_TAKEN, null, NO_TRACES, BUILT)).findings())
			.filteredOn((finding) -> finding.severity() == Severity.NOTE)
			.singleElement()
			.satisfies(
					(finding) -> assertThat(finding.what()).startsWith("Memory: 8000 MiB, 600 of them free; the lab"));
	}

	@Test
	void wantsLocalhostToBeThisMachine() {
		Machine machine = new Machine(17, true, 8000, null, List.of("10.1.2.3"));
		assertProblems(new Facts(machine, PROGRAMS, ROOM, NONE_TAKEN, null, NO_TRACES, BUILT))
			.containsExactly("The name localhost leads to [10.1.2.3], not to 127.0.0.1.");
	}

	@Test
	void namesWhoHoldsAPort() {
		Facts facts = new Facts(MACHINE, PROGRAMS, ROOM, new TakenPorts(List.of(TAKEN), List.of()), null, NO_TRACES,
				BUILT);
		assertProblems(facts).containsExactly("Port 9093 (kafka1) is taken by process 4711 (java -jar other.jar).");
		assertThat(diagnosis(facts).isWell()).isFalse();
	}

	@Test
	void isContentWithALabThatRuns() {
		TakenPorts taken = new TakenPorts(List.of(TAKEN), List.of());
		Present lab = new Present("http://localhost:8081", true, List.of(), List.of());
		Diagnosis diagnosis = diagnosis(new Facts(MACHINE, PROGRAMS, ROOM, taken, lab, NO_TRACES, BUILT));
		assertThat(diagnosis.findings()).contains(Finding.fine("The lab runs: http://localhost:8081"))
			.extracting(Finding::severity)
			.containsOnly(Severity.FINE);
		assertThat(diagnosis.summary()).isEqualTo("The lab runs; all is well.");
	}

	@Test
	void tellsWhatIsNotWellInALabThatRuns() {
		Present lab = new Present("http://localhost:8081", true, List.of("kafka1"), List.of("consumer-8001 waits"));
		Diagnosis diagnosis = diagnosis(new Facts(MACHINE, PROGRAMS, ROOM, NONE_TAKEN, lab, NO_TRACES, BUILT));
		assertThat(diagnosis.findings()).contains(
				Finding.note("The lab's broker kafka1 is stopped.", "Start it: ./lab broker start kafka1"),
				Finding.note("In another terminal something waits.", "consumer-8001 waits"));
		assertThat(diagnosis.isWell()).isTrue();
		assertThat(diagnosis.summary()).isEqualTo("The lab runs; see the notes above.");
	}

	@Test
	void tellsThatOnlyPartOfALabRuns() {
		Present lab = new Present("http://localhost:8081", false, List.of(), List.of());
		Diagnosis diagnosis = diagnosis(new Facts(MACHINE, PROGRAMS, ROOM, NONE_TAKEN, lab, NO_TRACES, BUILT));
		assertThat(diagnosis.isWell()).isFalse();
		assertThat(diagnosis.summary()).isEqualTo("The lab runs, but not as it should: see above.");
	}

	@Test
	void findsWhatAKilledLabHasLeftBehind() {
		Traces traces = new Traces(List.of(new RecordedProcess("producer", 11, Instant.EPOCH),
				new RecordedProcess("consumer", 12, Instant.EPOCH)), List.of(Path.of("kafka-lab-1")));
		assertThat(diagnosis(new Facts(MACHINE, PROGRAMS, ROOM, NONE_TAKEN, null, traces, BUILT)).findings()).contains(
				Finding.note("A lab was killed and has left processes behind: producer (11), consumer (12).",
						"End them: kill 11 12"),
				Finding.note("A lab was killed and has left data behind.",
						"The next one deletes it; or now: rm -r kafka-lab-1"));
	}

	@Test
	void tellsWhatIsToBeBuilt() {
		Built built = new Built(List.of("consumer-app"), List.of("lab-runner"));
		Diagnosis diagnosis = diagnosis(new Facts(MACHINE, PROGRAMS, ROOM, NONE_TAKEN, null, NO_TRACES, built));
		assertThat(diagnosis.isWell()).isTrue();
		assertThat(diagnosis.findings()).contains(
				Finding.note("Not built yet: consumer-app", "It is built with the next start; or now: ./lab build"),
				Finding.note("Built from older sources: lab-runner", "Build again: ./lab build"));
	}

	private static ListAssert<String> assertProblems(Facts facts) {
		return assertThat(diagnosis(facts).findings()
			.stream()
			.filter((finding) -> finding.severity() == Severity.PROBLEM)
			.map(Finding::what)
			.toList());
	}

	private static Diagnosis diagnosis(Facts facts) {
		return new Diagnosis(facts, Shell.POSIX);
	}

}
