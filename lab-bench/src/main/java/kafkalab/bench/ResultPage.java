package kafkalab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Makes one page, with nothing beside it, of the figures in a file.
 */
public final class ResultPage {

	private ResultPage() {
	}

	public static void main(String... arguments) throws IOException {
		Locale.setDefault(Locale.ENGLISH);
		Results results = Results.of(Files.readString(Path.of(arguments[0])));
		Files.writeString(Path.of(arguments[1]), PageText.of(results));
	}

}
