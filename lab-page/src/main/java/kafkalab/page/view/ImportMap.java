package kafkalab.page.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.webjars.WebJarVersionLocator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the browser where the libraries are that the page's scripts import by name.
 */
class ImportMap {

	private static final List<Library> LIBRARIES = List.of(new Library("lit", "lit", "index.js"),
			new Library("lit-html", "lit-html", "lit-html.js"), new Library("lit-element", "lit-element", "index.js"),
			new Library("@lit/reactive-element", "lit__reactive-element", "reactive-element.js"));

	private final String json;

	ImportMap(JsonMapper mapper) {
		WebJarVersionLocator webJars = new WebJarVersionLocator();
		Map<String, String> imports = new LinkedHashMap<>();
		LIBRARIES.forEach((library) -> {
			String folder = "/webjars/%s/%s/".formatted(library.webJar(), webJars.version(library.webJar()));
			imports.put(library.name(), folder + library.main());
			imports.put(library.name() + "/", folder);
		});
		this.json = mapper.writeValueAsString(Map.of("imports", imports));
	}

	String json() {
		return this.json;
	}

	private record Library(String name, String webJar, String main) {
	}

}
