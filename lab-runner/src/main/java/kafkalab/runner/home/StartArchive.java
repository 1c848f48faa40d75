package kafkalab.runner.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The classes of a module as Java keeps them ready, so that it starts sooner: a class
 * data archive, from Java 25 on an AOT cache. It serves only the Java that has made it,
 * and what was built before it; without it a start is slower and nothing else. Its name
 * tells that Java and its own size, because Java 17 does not survive one that is cut off.
 *
 * @param folder where those of a module are; its next build removes them
 * @param built the mark of the module's last build
 */
public record StartArchive(Path folder, Path built) {

	private static final boolean AOT = Runtime.version().feature() >= 25;

	private static final String JAVA = System.getProperty("java.vm.version");

	private static final String SUFFIX = AOT ? ".aot" : ".jsa";

	public static StartArchive of(LabHome home, String module) {
		Path mark = home.mark(module);
		return new StartArchive(mark.resolveSibling("archives"), mark);
	}

	/**
	 * The options by which Java starts with it; none if there is none.
	 */
	public List<String> options() {
		return files().filter(this::isUsable).findAny().map((file) -> use("auto", file)).orElse(List.of());
	}

	/**
	 * The options by which Java starts with this one or not at all.
	 */
	public static List<String> proof(Path draft) {
		return use("on", draft);
	}

	// Nobody needs to hear that it does not fit
	private static List<String> use(String mode, Path file) {
		return AOT ? List.of("-XX:AOTCache=" + file, "-XX:AOTMode=" + mode, "-Xlog:aot*=off", "-Xlog:cds*=off")
				: List.of("-XX:SharedArchiveFile=" + file, "-Xshare:" + mode, "-Xlog:cds*=off");
	}

	/**
	 * Where it is written to until it is proved.
	 */
	public Path draft() {
		return this.folder.resolve("draft-" + ProcessHandle.current().pid() + SUFFIX);
	}

	/**
	 * The options by which Java writes the classes that it has used, when it ends.
	 */
	public static List<String> recording(Path draft) {
		return List.of((AOT ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + draft);
	}

	/**
	 * Puts a proved one in the place of those that are of no use any more.
	 */
	public void publish(Path draft) throws IOException {
		Path file = this.folder.resolve(JAVA + "-" + Files.size(draft) + SUFFIX);
		Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
		for (Path other : files().toList()) {
			if (isOfThisJava(other) ? !other.equals(file) : isOutdated(other)) {
				Files.deleteIfExists(other);
			}
		}
	}

	private Stream<Path> files() {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.toList().stream();
		}
		catch (IOException | UncheckedIOException ex) {
			return Stream.empty();
		}
	}

	private boolean isUsable(Path file) {
		try {
			return isOfThisJava(file) && file.toString().endsWith("-" + Files.size(file) + SUFFIX) && !isOutdated(file);
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static boolean isOfThisJava(Path file) {
		return file.getFileName().toString().startsWith(JAVA + "-");
	}

	private boolean isOutdated(Path file) {
		try {
			return Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(this.built)) < 0;
		}
		catch (IOException ex) {
			return true;
		}
	}

}
