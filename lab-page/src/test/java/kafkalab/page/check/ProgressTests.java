package kafkalab.page.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import kafkalab.page.check.CheckProgress.State;
import kafkalab.page.cluster.Audience;
import kafkalab.page.cluster.ClusterWatch;
import kafkalab.page.consumer.EventsRead;
import kafkalab.page.consumer.ReceivedEvent;
import kafkalab.page.guide.Guides;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

class ProgressTests {

	@TempDir
	private Path folder;

	private final List<SectionProgress> published = new ArrayList<>();

	private final ClusterWatch cluster = mock(ClusterWatch.class);

	private Progress progress;

	@BeforeEach
	void writeASection() throws IOException {
		Files.writeString(this.folder.resolve("03-trial.md"), """
				# Trial

				- [ ] First Consumer got 1 new event

				Then

				- [ ] first-group has no members
				""");
		this.progress = progress();
	}

	private Progress progress() throws IOException {
		return new Progress(Guides.in(this.folder), new Audience(), this.cluster,
				(event) -> this.published.add((SectionProgress) event));
	}

	@Test
	void followsNothingUntilSomebodyReads() {
		this.progress.on(new TestLab().snapshot());
		assertThat(this.published).isEmpty();
	}

	@Test
	void publishesChangesAndOnlyThose() {
		TestLab lab = new TestLab().consumer(8000, "first-group", 0, 1);
		this.progress.open(3);
		this.progress.on(lab.first());
		this.progress.on(lab.snapshot());
		assertThat(this.published).hasSize(1);
		this.progress.on(lab.snapshot());
		assertThat(this.published).as("nothing new").hasSize(1);
		this.progress.on(new EventsRead("8000", "first-group", "process", 1, Map.of(0, 1L), 0,
				List.of(new ReceivedEvent(1, 1L, null, 0, 0, null, null, null, null, false))));
		this.progress.on(lab.send("first-topic", 0, 1).snapshot());
		assertThat(this.published).hasSize(2);
		assertThat(this.published.get(1).lists().get(0).checks()).singleElement()
			.satisfies((check) -> assertThat(check.state()).isEqualTo(State.PASSED))
			.satisfies((check) -> assertThat(check.seen()).isEqualTo("First Consumer got 1 new event"));
	}

	@Test
	void doesNotKeepReadersWaitingForTheNextList() {
		TestLab lab = new TestLab().consumer(8000, "first-group", 0, 1);
		this.progress.open(3);
		this.progress.on(lab.first());
		this.progress.on(lab.snapshot());
		then(this.cluster).shouldHaveNoInteractions();
		this.progress.on(new EventsRead("8000", "first-group", "process", 1, Map.of(0, 1L), 0,
				List.of(new ReceivedEvent(1, 1L, null, 0, 0, null, null, null, null, false))));
		this.progress.on(lab.send("first-topic", 0, 1).snapshot());
		then(this.cluster).should().refresh();
	}

	@Test
	void startsOverForEverybody() {
		this.progress.open(3);
		this.progress.on(new TestLab().snapshot());
		this.progress.reset(3);
		assertThat(this.published.get(this.published.size() - 1).lists())
			.allMatch((list) -> list.state().equals("waiting"));
	}

	@Test
	void knowsNoSectionAndNoCheckThatTheGuideDoesNotHave() {
		assertThat(this.progress.of(4)).isNull();
		assertThatExceptionOfType(UnknownCheckException.class).isThrownBy(() -> this.progress.reset(4));
		assertThatExceptionOfType(UnknownCheckException.class).isThrownBy(() -> this.progress.goOn(3, 2));
		assertThatExceptionOfType(UnknownCheckException.class).isThrownBy(() -> this.progress.answer(3, "0.9", "yes"));
	}

	@Test
	void refusesAGuideWithASentenceThatNothingCanBeCheckedBy() throws IOException {
		Files.writeString(this.folder.resolve("04-wrong.md"), "- [ ] all is well");
		assertThatExceptionOfType(UnknownSentenceException.class).isThrownBy(this::progress)
			.withMessageStartingWith("Section 4 of the guide: Nothing can be checked by \"all is well\"");
	}

}
