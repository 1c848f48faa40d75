package kafkalab.tests.guide.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a section must look like to be done by a test as it is by a person.
 */
class SectionReaderTests {

	private static final String START = """
			# Section 4: Trial

			## What you will use

			A lab that runs goes on. In a free terminal:

			```sh
			./lab section 4
			```

			**At the start**

			- [ ] `my-topic` has 3 partitions

			""";

	private final List<String> errors = new ArrayList<>();

	@Test
	void readsWhatIsDoneAndWhatIsSeen() {
		Section section = read("""
				## 1. Begin

				**Predict first.** Who gets them?

				- nobody
				- the owner <!-- right -->

				**Do.** Set **To topic** to `my-topic`. Click **Send Event** six times, about
				twice a second. In the second terminal:

				```sh
				PORT=8001 \\
				./lab consumer
				```

				```text
				Starting …
				```

				**You should see**

				- [ ] `first-group` has 1 member, and
				  Second Consumer owns P0
				- in the second terminal: `in group …`
				- on **Second Consumer**: `owns P0`
				- on the page: `my-topic`

				**Do.** Press Ctrl+C in the second terminal. Open the **Log** tab. Answer the question below.

				**You should see**

				- [ ] Which broker leads P0 of `my-topic`?

				## Troubleshooting

				- Look at:

				  ```sh
				  ./lab status
				  ```
				""");
		assertThat(this.errors).isEmpty();
		assertThat(section.start().text()).isEqualTo("./lab section 4");
		assertThat(section.given().checks()).extracting(Check::text).containsExactly("my-topic has 3 partitions");
		Stage first = section.stages().get(0);
		assertThat(first.actions()).extracting((action) -> action.getClass().getSimpleName())
			.containsExactly("Predict", "Choose", "Click", "Run");
		assertThat(first.actions().get(0)).isEqualTo(new Action.Predict(place(17), 0, "the owner"));
		assertThat(first.actions().get(1)).isEqualTo(new Action.Choose(place(22), "To topic", "my-topic"));
		assertThat(first.actions().get(2)).isEqualTo(new Action.Click(place(22), 6, true));
		assertThat(first.actions().get(3)).isEqualTo(new Action.Run(place(25), 2,
				new Command(place(25), "PORT=8001 \\\n./lab consumer", false, List.of("Starting …"))));
		assertThat(first.checks()).isEqualTo(new CheckList(place(34), 1,
				List.of(new Check(place(36), "first-group has 1 member, and Second Consumer owns P0"))));
		assertThat(first.sights()).containsExactly(new Sight.InTerminal(place(38), 2, "in group …"),
				new Sight.OnCard(place(39), "Second Consumer", "owns P0"), new Sight.OnPage(place(40), "my-topic"));
		assertThat(section.stages().get(1).actions()).containsExactly(new Action.Interrupt(place(42), 2),
				new Action.OpenTab(place(42), "Log"), new Action.Answer(place(42)));
		assertThat(section.stages().get(1).checks()).extracting(CheckList::number).isEqualTo(2);
		assertThat(section.others()).extracting(Command::text).containsExactly("./lab status");
	}

	@Test
	void anUnknownActionSentenceIsNamedWithWhatWouldBeUnderstood() {
		read("""
				**Do.** Click **Send Event**. Now click it again. Open the **Log** tab.

				**You should see**

				- [ ] `my-topic` has 2 new events
				""");
		assertThat(this.errors).singleElement()
			.asString()
			.startsWith("04-trial.md:15: \"Now click it again.\" is no action sentence. Understood are: ")
			.contains("Click **Send Event** six times", "Press Ctrl+C in the second terminal.");
	}

	@Test
	void whatCannotBeSeenIsNamedWithWhatWouldBeUnderstood() {
		read("""
				**Do.** Click **Send Event**.

				**You should see**

				- three new rows on each card
				- on the page: `a` and `b`
				- in the ninth terminal: `text`
				""");
		assertThat(this.errors).hasSize(2 + 1)
			.allMatch((error) -> error.contains("is nothing that can be seen. Understood are: - [ ] a check sentence"));
		assertThat(this.errors.get(0)).startsWith("04-trial.md:19: \"three new rows on each card\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "lab status", "./lab status | more", "./lab status; ./lab doctor", "docker ps",
			"PORT=$PORT ./lab consumer", "./lab send my-topic 'text'", "./lab status\n./lab doctor",
			"port=1 ./lab up" })
	void otherThanLabCommandsAreRefused(String command) {
		read("## Troubleshooting\n\n```sh\n" + command + "\n```\n");
		assertThat(this.errors).singleElement()
			.asString()
			.startsWith("04-trial.md:17: this is not one command of the form NAME=value");
	}

	@ParameterizedTest
	@ValueSource(strings = { "./lab status", "./lab send my-topic \"two words, or {more}\" --key order-1",
			"KAFKA_TOPIC=first-topic \\\nKAFKA_BOOTSTRAP_SERVERS=localhost:9093,localhost:9094 \\\nPORT=8001 \\\n./lab consumer",
			"./lab offsets reset --group g --topic t --to -3", "./lab" })
	void labCommandsAreUnderstood(String command) {
		read("## Troubleshooting\n\n```sh\n" + command + "\n```\n");
		assertThat(this.errors).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "./lab consumer,sh,true", "PORT=1 ./lab consumer,sh,true", "./lab consumer,sh fails,false",
			"./lab status,sh,false", "./lab consumer --help,sh,false", "./lab members 3 --group a --topic b,sh,true" })
	void someCommandsGoOn(String command, String info, boolean goesOn) {
		Section section = read("## Troubleshooting\n\n```" + info + "\n" + command + "\n```\n");
		assertThat(section.others()).singleElement().matches((other) -> other.goesOn() == goesOn);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					"## 1. A\n\n```sh\n./lab status\n```"                              | :17: a command of a step follows
					"**Do.** In the second terminal:\n\nSome text."                    | :17: here should be the command for the second terminal
					"**Do.** Set **How many** to `7`."                                 | :15: **How many** cannot be set to `7`. It can be: 1 · 10
					"**Do** Click **Send Event**."                                     | :15: **Do** should be **Do.**, **Predict first.**
					"Look:\n\n- [ ] `a` has 1 member"                                 | :17: a check belongs to the list after **You should see**
					"**You should see**\n\n- [ ] `a` has 1 member"                     | :15: before this list nothing is done
					"**Do.** Click **Send Event**.\n\n**You should see** three."       | :17: **You should see** stands alone
					"**Do.** Answer the question below.\n\n**You should see**\n\n- [ ] `a` lags" | :17: "Answer the question below.", and no question
					"**Do.** Click **Send Event**.\n\n**You should see**\n\n- [ ] Which broker leads P0 of `a`?" | :17: a question here, and no
					"**Predict first.** Who?\n\n- a\n- b"                              | :15: **Predict first.** has 2 answers, 0 of them right
					"**Predict first.** Who?"                                          | :15: **Predict first.** is not followed by a list
					""")
	void whatNobodyCanFollowIsSaid(String text, String message) {
		read(text.replace("\\n", "\n"));
		assertThat(this.errors).singleElement().asString().startsWith("04-trial.md" + message);
	}

	@Test
	void aSectionNeedsAStart() {
		Section section = SectionReader.read(MarkdownFile.of(Path.of("04-trial.md"), "# Section 4: Trial\n"),
				this.errors);
		assertThat(this.errors).hasSize(2).allMatch((error) -> error.startsWith("04-trial.md:1: there is no "));
		assertThat(section.stages()).isEmpty();
	}

	@Test
	void theErrorsOfAllSectionsAreToldTogether(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("04-four.md"), START + "**Do.** Jump.");
		Files.writeString(folder.resolve("05-five.md"), START + "**Do.** Run.");
		Files.writeString(folder.resolve("glossary.md"), "**Do.** Not read.");
		assertThatExceptionOfType(UnreadableGuideException.class).isThrownBy(() -> SectionReader.all(folder))
			.withMessageContaining("04-four.md:15: \"Jump.\"")
			.withMessageContaining("05-five.md:15: \"Run.\"");
	}

	private Section read(String text) {
		return SectionReader.read(MarkdownFile.of(Path.of("04-trial.md"), START + text), this.errors);
	}

	private static Place place(int line) {
		return new Place("04-trial.md", line);
	}

}
