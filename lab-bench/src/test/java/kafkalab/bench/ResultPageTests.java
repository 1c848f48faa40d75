package kafkalab.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import static org.assertj.core.api.Assertions.assertThat;

class ResultPageTests {

	private static final String JSON = """
			{"began": "2026-11-27T09:05", "quick": true,
			 "machine": {"system": "Linux", "processor": "<A&B>", "cores": 2, "megabytes": 7936, "java": "17", "kafka": "4.2.2"},
			 "figures": [
			  {"measurement": "burst", "what": "burst, warm", "unit": "/s",
			   "lab": {"median": 150000, "min": 149000, "max": 156000},
			   "reference": {"tool": "ProducerPerformance", "median": 100000, "min": 100000, "max": 100000},
			   "texts": ["burst, warm", "150,000/s", "149,000/s - 156,000/s", "3", "100,000/s (ProducerPerformance)", "1.50"]},
			  {"measurement": "growth", "what": "each consumer", "unit": "MB", "at": {"of": "consumers", "number": 1},
			   "lab": {"median": 90, "min": 88, "max": 92}, "texts": ["each consumer, 1 consumers", "90 MB", "", "1", "", ""]},
			  {"measurement": "growth", "what": "each consumer", "unit": "MB", "at": {"of": "consumers", "number": 8},
			   "lab": {"median": 95, "min": 95, "max": 95}, "texts": ["each consumer, 8 consumers", "95 MB", "", "1", "", ""]}
			 ],
			 "notes": ["<takeover> was not measured"]}
			""";

	@TempDir
	private Path folder;

	@Test
	void eachFigureIsInTheTable() throws IOException {
		assertThat(page()).contains("<td>burst, warm</td><td>150,000/s</td><td>149,000/s - 156,000/s</td>")
			.contains("<td>each consumer, 8 consumers</td><td>95 MB</td>");
	}

	@Test
	void figuresThatDifferInASizeShareOnePlot() throws IOException {
		String page = page();
		assertThat(page.split("<figure>")).hasSize(3);
		assertThat(page.split("<svg")).hasSize(3);
		assertThat(page).contains("<figcaption>burst (/s)</figcaption>", "<figcaption>each consumer (MB)</figcaption>");
	}

	@Test
	void nothingIsBesideIt() throws IOException {
		assertThat(page()).doesNotContain("<script", "<link", "src=", "@import", "url(h", "url(\"h");
	}

	@Test
	void whatOthersWroteIsText() throws IOException {
		assertThat(page()).contains("&lt;A&amp;B&gt;", "&lt;takeover&gt; was not measured");
	}

	@Test
	void itIsWellFormed() throws Exception {
		String body = page().replaceFirst("(?s)^<!DOCTYPE html>", "").replaceAll("<meta ([^>]*)>", "<meta $1/>");
		Document document = DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new InputSource(new StringReader(body)));
		assertThat(document.getElementsByTagName("tr").getLength()).isEqualTo(4);
	}

	private String page() throws IOException {
		Path json = Files.writeString(this.folder.resolve("figures.json"), JSON);
		Path page = this.folder.resolve("page.html");
		ResultPage.main(json.toString(), page.toString());
		return Files.readString(page);
	}

}
