package kafkalab.runner.doctor;

import org.jspecify.annotations.Nullable;

/**
 * One thing that the doctor has looked at.
 *
 * @param cure what to do about it, unless it is fine
 */
record Finding(Severity severity, String what, @Nullable String cure) {

	/**
	 * How much a finding matters: the lab starts unless there is a problem.
	 */
	enum Severity {

		FINE, NOTE, PROBLEM

	}

	static Finding fine(String what) {
		return new Finding(Severity.FINE, what, null);
	}

	static Finding note(String what, String cure) {
		return new Finding(Severity.NOTE, what, cure);
	}

	static Finding problem(String what, String cure) {
		return new Finding(Severity.PROBLEM, what, cure);
	}

}
