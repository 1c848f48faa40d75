package kafkalab.tests.guide.script;

/**
 * Where something is written, so that whoever has to mend it finds it.
 */
public record Place(String file, int line) {

	@Override
	public String toString() {
		return this.file + ":" + this.line;
	}

}
