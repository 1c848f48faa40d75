package kafkalab.page.check;

import java.util.List;
import java.util.Map;

import kafkalab.page.check.CheckProgress.State;
import kafkalab.page.check.SectionProgress.ListProgress;
import kafkalab.page.cluster.ClusterSnapshot;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SectionRunTests {

	private static final ClusterSnapshot EMPTY = new TestLab().snapshot();

	private static final ClusterSnapshot ONE_MEMBER = new TestLab().consumer(8000, "first-group", 0, 1).snapshot();

	private final SectionRun run = new SectionRun(3, (section) -> List.of(list(0, "first-group has 1 member"),
			list(1, "first-group has no members", "Which broker coordinates first-group?")));

	@Test
	void beginsWithItsFirstList() {
		assertThat(states()).containsExactly("waiting", "waiting");
		judge(EMPTY);
		assertThat(states()).containsExactly("current", "waiting");
		assertThat(check(0, 0).because())
			.isEqualTo("first-group has no member yet; First Consumer is still joining first-group.");
	}

	@Test
	void keepsWhatWasSeenWhenItPassed() {
		judge(EMPTY);
		judge(ONE_MEMBER);
		assertThat(check(0, 0).state()).isEqualTo(State.PASSED);
		judge(EMPTY);
		assertThat(check(0, 0).seen()).isEqualTo("first-group has 1 member: First Consumer");
	}

	@Test
	void beginsTheNextListWithASnapshotThatWasTakenAfterTheLastOnePassed() {
		judge(ONE_MEMBER);
		assertThat(states()).containsExactly("passed", "waiting");
		judge(EMPTY);
		assertThat(states()).as("this snapshot may be older").containsExactly("passed", "waiting");
		judge(ONE_MEMBER);
		assertThat(states()).containsExactly("passed", "current");
	}

	@Test
	void judgesAnAnswerOnlyWhenItsTurnHasCome() {
		assertThat(this.run.answer("1.1", "kafka1")).isFalse();
		judge(ONE_MEMBER);
		judge(ONE_MEMBER);
		judge(ONE_MEMBER);
		assertThat(this.run.answer("1.1", "kafka2")).isTrue();
		judge(ONE_MEMBER);
		assertThat(check(1, 1).because()).isEqualTo("it is not kafka2.");
		assertThat(this.run.answer("1.1", "kafka1")).isTrue();
		judge(ONE_MEMBER);
		assertThat(check(1, 1).state()).isEqualTo(State.PASSED);
		assertThat(this.run.answer("1.7", "kafka1")).isFalse();
		assertThat(this.run.answer("7.0", "kafka1")).isFalse();
		assertThat(this.run.answer("first", "kafka1")).isFalse();
	}

	@Test
	void goesOnWithoutWhatIsOpenIfTheReaderWantsTo() {
		judge(EMPTY);
		assertThat(this.run.goOnWith(1)).isTrue();
		judge(ONE_MEMBER);
		judge(ONE_MEMBER);
		assertThat(states()).containsExactly("waiting", "current");
		assertThat(check(0, 0).state()).isEqualTo(State.OPEN);
		assertThat(this.run.goOnWith(2)).isFalse();
	}

	@Test
	void startsOver() {
		judge(ONE_MEMBER);
		this.run.reset();
		assertThat(states()).containsExactly("waiting", "waiting");
		judge(EMPTY);
		judge(EMPTY);
		assertThat(states()).containsExactly("current", "waiting");
		assertThat(check(0, 0).state()).isEqualTo(State.OPEN);
	}

	private static OpenList list(int number, String... sentences) {
		Vocabulary vocabulary = Vocabulary.complete();
		return new OpenList(number, false, List.of(sentences).stream().map(vocabulary::parse).toList());
	}

	private void judge(ClusterSnapshot snapshot) {
		this.run.judge(snapshot,
				(list) -> new Evidence((list.before() != null) ? list.before() : snapshot, snapshot,
						List.of(new TestLab().consumer(8000, "first-group", 0, 1).first()), List.of(), Map.of(),
						list.reads(), new KeyPartitions(), 1));
	}

	private List<String> states() {
		return this.run.progress().lists().stream().map(ListProgress::state).toList();
	}

	private CheckProgress check(int list, int check) {
		return this.run.progress().lists().get(list).checks().get(check);
	}

}
