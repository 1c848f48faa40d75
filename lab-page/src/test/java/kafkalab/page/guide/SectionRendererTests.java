package kafkalab.page.guide;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SectionRendererTests {

	private final SectionRenderer renderer = new SectionRenderer(new GuideLinks(Set.of(3), Set.of()));

	@Test
	void takesTheTitleOutOfTheText() {
		Section section = this.renderer.render(3, "# Section 3: Consumer `groups`\n\nGoal.");
		assertThat(section.title()).isEqualTo("Consumer groups");
		assertThat(section.html()).isEqualTo("<p>Goal.</p>\n");
	}

	@Test
	void namesASectionWithoutTitleByItsNumber() {
		assertThat(this.renderer.render(3, "Goal.").title()).isEqualTo("Section 3");
	}

	@Test
	void turnsNumberedHeadingsIntoSteps() {
		Section section = this.renderer.render(3, """
				Intro.

				## 1. Start it

				Do this.

				### Note

				## 2. Stop `it`

				## Moving on

				Bye.
				""");
		assertThat(section.steps()).isEqualTo(2);
		assertThat(section.html()).contains("""
				<section class="step">
				<h2 id="1-start-it"><span class="number">1</span> Start it</h2>
				<p>Do this.</p>
				<h3 id="note">Note</h3>
				</section>
				""").contains("""
				<h2 id="2-stop-it"><span class="number">2</span> Stop <code>it</code></h2>
				</section>
				<h2 id="moving-on">Moving on</h2>
				""");
	}

	@Test
	void keepsAnchorsOfEqualHeadingsApart() {
		assertThat(html("## Why\n\n## Why\n")).contains("id=\"why\"", "id=\"why-1\"");
	}

	@Test
	void offersShellBlocksAsCommands() {
		String html = html("""
				```sh
				KAFKA_TOPIC=first-topic \\
				KAFKA_BOOTSTRAP_SERVERS=localhost:9093,localhost:9094 \\
				CONSUMER_GROUP=second-group PORT=8001 \\
				./lab consumer
				```
				""");
		assertThat(html).startsWith("<command-block class=\"command\">")
			.contains("<pre data-shell=\"posix\" data-label=\"macOS, Linux\">", "9093,<wbr>localhost")
			.contains("CONSUMER_GROUP=<em class=\"g-1\">second-group</em> \\\nPORT=<em class=\"value\">8001</em> \\\n")
			.contains("<pre data-shell=\"powershell\" data-label=\"PowerShell\" hidden=\"\">")
			.contains("$env:CONSUMER_GROUP='<em class=\"g-1\">second-group</em>'\n")
			.contains("<pre data-shell=\"cmd\" data-label=\"cmd\" hidden=\"\">")
			.endsWith("lab consumer&quot;</code></pre></command-block>\n");
	}

	@Test
	void leavesCommandsOfOtherProgramsAsTheyAre() {
		assertThat(html("```sh docker\ndocker compose up\n```"))
			.contains("<pre><code>docker compose up</code></pre></command-block>")
			.doesNotContain("data-shell");
	}

	@Test
	void turnsTaskListsIntoChecks() {
		Section section = this.renderer.render(3, """
				**At the start**

				- [ ] `first-group` has 1 member

				## 1. Do it

				**You should see**

				- in the terminal: `Starting`
				- [ ] Second Consumer owns P1
				- [ ] Which broker leads P0 of `first-topic`?
				""");
		assertThat(section.checklists()).containsExactly(new Checklist(true, List.of("first-group has 1 member")),
				new Checklist(false, List.of("Second Consumer owns P1", "Which broker leads P0 of first-topic?")));
		assertThat(section.html())
			.contains("<ul class=\"checks\" data-list=\"0\" data-state=\"waiting\" data-given=\"\">")
			.contains("<li><span class=\"sentence\">in the terminal: <code>Starting</code></span></li>")
			.contains(
					"<li class=\"check\" data-check=\"1.0\" data-state=\"waiting\"><span class=\"sentence\">Second Consumer owns P1</span></li>")
			.contains("data-check=\"1.1\" data-state=\"waiting\" data-question=\"\">");
	}

	@Test
	void offersTheAnswersOfAPrediction() {
		assertThat(html("""
				## 1. Do it

				**Predict first.** How many?

				- none
				- `one` <!-- right -->

				**Do.** Try.
				""")).contains("<predict-first><fieldset><legend><strong>Predict first.</strong> How many?</legend>")
			.contains("<label><input type=\"radio\" name=\"prediction-1\"><span>none</span></label>")
			.contains("name=\"prediction-1\" data-right=\"\"><span><code>one</code> </span></label>")
			.contains("</fieldset></predict-first>\n<p><strong>Do.</strong>");
	}

	@Test
	void showsOtherBlocksAsTheyAre() {
		assertThat(html("```json\n{\"PORT=1\": \"<b>\"}\n```"))
			.isEqualTo("<pre><code>{&quot;PORT=1&quot;: &quot;&lt;b&gt;&quot;}\n</code></pre>\n");
	}

	@Test
	void marksGroupNamesWithTheirColourAndLetter() {
		assertThat(html("In `first-group`, not `x<y`.")).isEqualTo("<p>In <code class=\"group g-0\">"
				+ "<span class=\"letter\" aria-hidden=\"true\">A</span>first-group</code>, not <code>x&lt;y</code>.</p>\n");
	}

	@Test
	void letsImagesOpenLarge() {
		assertThat(html("![Two \"groups\"](../images/fan-out.svg)"))
			.isEqualTo("<p><large-image><a href=\"/images/fan-out.svg\">"
					+ "<img src=\"/images/fan-out.svg\" alt=\"Two &quot;groups&quot;\"></a></large-image></p>\n");
	}

	@Test
	void pointsLinksBetweenFilesToThePage() {
		assertThat(html("[here](03-consumer-groups.md#why)"))
			.isEqualTo("<p><a href=\"/sections/3#why\">here</a></p>\n");
		assertThat(html("[there](#why)")).isEqualTo("<p><a href=\"#why\">there</a></p>\n");
	}

	@Test
	void opensExternalLinksInTheirOwnTab() {
		assertThat(html("[Kafka](https://kafka.apache.org/)")).isEqualTo(
				"<p><a href=\"https://kafka.apache.org/\" target=\"_blank\" rel=\"noopener noreferrer\">Kafka</a></p>\n");
	}

	@Test
	void showsOnlyTheTextOfLinksThatLeadNowhere() {
		assertThat(html("[next *section*](04-partitions.md) [x](javascript:alert(1)) ![a plan](plan.png)"))
			.isEqualTo("<p>next <em>section</em> x a plan</p>\n");
	}

	@Test
	void marksDiscussionPrompts() {
		assertThat(html("> **Discussion**\n>\n> Why?")).startsWith("<blockquote class=\"discussion\">");
		assertThat(html("> Just a quote")).startsWith("<blockquote>");
	}

	@Test
	void foldsButShowsAllOtherHtmlAsText() {
		assertThat(html("""
				<details><summary>What to look for</summary>

				An answer<!-- unseen --> with <b onclick="x()">markup</b>.

				</details>

				<script>alert(1)</script>
				""")).contains("<details><summary>What to look for</summary>")
			.contains("<p>An answer with &lt;b onclick=&quot;x()&quot;&gt;markup&lt;/b&gt;.</p>")
			.contains("</details>")
			.contains("&lt;script&gt;alert(1)&lt;/script&gt;")
			.doesNotContain("unseen");
	}

	@Test
	void showsNoFoldWithAttributes() {
		assertThat(html("<details ontoggle=\"x()\">")).doesNotContain("<details");
	}

	@Test
	void rendersTables() {
		assertThat(html("| a | b |\n| --- | --- |\n| 1 | 2 |")).contains("<th>a</th>", "<td>2</td>");
	}

	private String html(String markdown) {
		return this.renderer.render(3, markdown).html();
	}

}
