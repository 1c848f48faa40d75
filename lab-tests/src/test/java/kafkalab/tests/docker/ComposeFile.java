package kafkalab.tests.docker;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.Yaml;

/**
 * What docker-compose.yml says about each service, so that no setting or image is written
 * down twice.
 */
record ComposeFile(Path path, Map<String, Map<String, Object>> services) {

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+):-([^}]*)}");

	static ComposeFile read(Path path) {
		try (Reader reader = Files.newBufferedReader(path)) {
			Map<String, Map<String, Map<String, Object>>> content = new Yaml().load(reader);
			return new ComposeFile(path, content.get("services"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String image(String service) {
		return String.valueOf(this.services.get(service).get("image"));
	}

	/**
	 * The environment of a service, with variables as compose would put them in.
	 */
	Map<String, String> environment(String service, Map<String, String> variables) {
		Map<String, String> environment = new TreeMap<>();
		((Map<?, ?>) this.services.get(service).get("environment"))
			.forEach((name, value) -> environment.put(name.toString(), substitute(value.toString(), variables)));
		return environment;
	}

	private static String substitute(String value, Map<String, String> variables) {
		return VARIABLE.matcher(value)
			.replaceAll((variable) -> variables.getOrDefault(variable.group(1), variable.group(2)));
	}

}
