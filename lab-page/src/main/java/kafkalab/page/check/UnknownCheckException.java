package kafkalab.page.check;

import kafkalab.app.ProblemException;

import org.springframework.http.HttpStatus;

/**
 * There is nothing of that name to check.
 */
final class UnknownCheckException extends ProblemException {

	private UnknownCheckException(String title, String detail) {
		super(HttpStatus.NOT_FOUND, title, detail);
	}

	static UnknownCheckException section(int section) {
		return new UnknownCheckException("No such section",
				"The guide has no section %d. Open / to see those there are.".formatted(section));
	}

	static UnknownCheckException list(int section, int list) {
		return new UnknownCheckException("No such list of checks",
				"Section %1$d has no list %2$d. See GET /api/guide/sections/%1$d.".formatted(section, list));
	}

	static UnknownCheckException check(int section, String check) {
		return new UnknownCheckException("No such check",
				"Section %1$d has no check %2$s whose turn has come. See GET /api/guide/sections/%1$d."
					.formatted(section, check));
	}

}
