package kafkalab.page.consumer;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import kafkalab.page.consumer.JournalPage.Entry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JournalCursorTests {

	private StubJournal journal = StubJournal.of("first-group");

	private SoughtJournal sought = sought("127.0.0.1", null, "first-group", "second-group");

	private final JournalCursor cursor = new JournalCursor(new JournalClient(), this.journal.port());

	@AfterEach
	void close() {
		this.journal.close();
	}

	@Test
	void readsOnWhereItStopped() throws Exception {
		this.journal.event(1);
		assertThat(ids(next())).containsExactly(1L);
		this.journal.event(2);
		this.journal.event(3);
		assertThat(ids(next())).containsExactly(2L, 3L);
		assertThat(ids(next())).isEmpty();
	}

	@Test
	void readsTheJournalOfANewProcessFromItsBeginning() throws Exception {
		this.journal.event(1);
		this.journal.event(2);
		next();
		restart();
		this.journal.event(7);
		this.journal.event(8);
		this.journal.event(9);
		JournalPage page = next();
		assertThat(page.instance()).isEqualTo("instance-2");
		assertThat(ids(page)).containsExactly(7L, 8L, 9L);
	}

	@Test
	void findsTheConsumerOnThisMachineWhenTheBrokersSeeAnotherAddress() throws Exception {
		// Loopback too, but nobody listens there
		this.sought = sought("127.0.0.2", null, "first-group");
		this.journal.event(1);
		assertThat(ids(next())).containsExactly(1L);
	}

	@Test
	void passesOverTheJournalOfSomebodyElse() {
		this.sought = sought("127.0.0.1", null, "second-group");
		this.journal.event(1);
		assertThatExceptionOfType(IOException.class).isThrownBy(this::next);
	}

	@Test
	void noticesThatAnotherProcessHasTakenThePort() throws Exception {
		this.sought = sought("127.0.0.1", "instance-1");
		this.journal.event(1);
		next();
		restart();
		assertThatExceptionOfType(IOException.class).isThrownBy(this::next);
	}

	@Test
	void noticesAtOnceThatNobodyIsThereAnyMore() throws Exception {
		this.journal.event(1);
		next();
		this.journal.close();
		assertThatExceptionOfType(IOException.class).isThrownBy(this::next).isNotInstanceOf(HttpTimeoutException.class);
	}

	@Test
	void tellsAFrozenProcessFromOneThatIsGone() {
		this.journal.freeze();
		assertThatExceptionOfType(HttpTimeoutException.class).isThrownBy(this::next);
	}

	@Test
	void losesNothingWhileTheProcessIsFrozen() throws Exception {
		this.journal.event(1);
		next();
		this.journal.freeze();
		assertThatExceptionOfType(HttpTimeoutException.class).isThrownBy(this::next);
		this.journal.event(2);
		this.journal.thaw();
		assertThat(ids(next())).containsExactly(2L);
	}

	@Test
	void takesLessAtOnceWhenAnswersAreTooLarge() throws Exception {
		String value = "x".repeat(100_000);
		for (int i = 0; i < 200; i++) {
			this.journal
				.entry("\"type\": \"event\", \"partition\": 0, \"offset\": %d, \"event\": {\"id\": %d, \"x\": \"%s\"}"
					.formatted(i, i, value));
		}
		List<Long> ids = new ArrayList<>();
		while (ids.size() < 200) {
			ids.addAll(ids(next()));
		}
		assertThat(ids).doesNotHaveDuplicates().isSorted();
	}

	@Test
	void passesOverAnEntryThatIsTooLargeAlone() throws Exception {
		this.journal.entry("\"type\": \"event\", \"partition\": 0, \"offset\": 0, \"event\": {\"id\": 1, \"x\": \"%s\"}"
			.formatted("x".repeat(9_000_000)));
		this.journal.event(2);
		assertThat(ids(next())).containsExactly(2L);
	}

	@Test
	void givesUpOnAServerThatAlwaysSaysTooMuch() {
		this.journal.answer("x".repeat(9_000_000));
		assertThatExceptionOfType(IOException.class).isThrownBy(this::next);
	}

	@Test
	void knowsWhetherThereIsMore() throws Exception {
		for (int i = 0; i <= JournalClient.LIMIT; i++) {
			this.journal.event(i);
		}
		next();
		assertThat(this.cursor.isBehind()).isTrue();
		next();
		assertThat(this.cursor.isBehind()).isFalse();
	}

	private void restart() {
		int port = this.journal.port();
		this.journal.close();
		this.journal = StubJournal.at(port, "instance-2", "first-group");
	}

	private SoughtJournal sought(String host, @Nullable String instance, String... groups) {
		return new SoughtJournal("consumer-" + this.journal.port(), List.of(host), List.of(groups), instance);
	}

	private JournalPage next() throws IOException, InterruptedException {
		return this.cursor.next(this.sought, Duration.ZERO);
	}

	private static List<Long> ids(JournalPage page) {
		return page.entries().stream().map((entry) -> ((Entry.Received) entry).row().get().id()).toList();
	}

}
