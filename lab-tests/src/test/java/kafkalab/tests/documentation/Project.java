package kafkalab.tests.documentation;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import kafkalab.tests.documentation.Document.Mention;

/**
 * A folder with documents, and all the files that these may refer to.
 */
record Project(Path root, Set<Path> files) {

	private static final Set<String> NOT_OURS = Set.of("target", ".git");

	private static final Pattern PATH = Pattern.compile("(?:\\.\\./)?[\\w.-]+(?:/[\\w.-]+)*/?");

	private static final Pattern FILE = Pattern.compile(".*\\w\\.(?:md|svg|png|java|yml|xml|js|css|html|cmd|jar)");

	private static final Pattern CLASS = Pattern.compile("(?:[A-Z][a-z0-9]+)+");

	static Project at(Path root) throws IOException {
		try (Stream<Path> files = Files.find(root, 20, (path, attributes) -> attributes.isRegularFile())) {
			return new Project(root, Set.copyOf(
					files
						.filter((file) -> Stream.iterate(root.relativize(file), (path) -> path != null, Path::getParent)
							.noneMatch((path) -> NOT_OURS.contains(path.getFileName().toString())))
						.toList()));
		}
	}

	List<Path> documents() {
		return this.files.stream().filter((file) -> file.toString().endsWith(".md")).sorted().toList();
	}

	/** The links of a document, its images among them, that lead nowhere. */
	List<String> deadLinks(Document document) {
		return document.links()
			.stream()
			.filter((link) -> !leads(document, link.text()))
			.map((link) -> "%s: %s leads nowhere".formatted(link.place(), link.text()))
			.toList();
	}

	private static boolean leads(Document document, String link) {
		try {
			URI uri = new URI(link);
			if (uri.getScheme() != null) {
				return true;
			}
			Path target = uri.getPath().isEmpty() ? document.path() : document.path().resolveSibling(uri.getPath());
			return Files.exists(target) && (uri.getFragment() == null || !target.toString().endsWith(".md")
					|| Document.read(target).anchors().contains(uri.getFragment()));
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	/** The files that a document names as code, and that are not there. */
	List<String> missingFiles(Document document) {
		return document.names()
			.stream()
			.filter((name) -> isPath(name.text()) && !isThere(document, name.text()))
			.map((name) -> "%s: there is no %s".formatted(name.place(), name.text()))
			.toList();
	}

	/** The classes that a document about the code names, and that are not there. */
	List<String> missingClasses(Document document) {
		return document.names()
			.stream()
			.filter((name) -> CLASS.matcher(name.text()).matches() && !isFile(name.text() + ".java"))
			.map((name) -> "%s: there is no class %s".formatted(name.place(), name.text()))
			.toList();
	}

	private boolean isFile(String name) {
		return this.files.stream().anyMatch((file) -> file.endsWith(name));
	}

	/** Names in capitals, such as NN, stand for something else. */
	private boolean isPath(String name) {
		return PATH.matcher(name).matches() && !name.contains("NN") && (FILE.matcher(name).matches()
				|| (name.indexOf('/') > 0 && Files.exists(this.root.resolve(name.substring(0, name.indexOf('/'))))));
	}

	/** What is built is named as well, and is not there before. */
	private boolean isThere(Document document, String name) {
		return name.contains("target/") || Files.exists(document.path().resolveSibling(name))
				|| Files.exists(this.root.resolve(name)) || isFile(name);
	}

	/** Everything in a document that is written as code. */
	static List<Mention> code(Document document) {
		return Stream.concat(document.names().stream(), document.blocks().stream()).toList();
	}

}
