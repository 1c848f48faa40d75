package kafkalab.consumer;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kafkalab.consumer.settings.ConsumerSettings;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Keeps pages in somebody's browser from changing this consumer: only programs do that.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProgramsOnly extends OncePerRequestFilter {

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

	private static final Set<String> FOREIGN_SITES = Set.of("cross-site", "same-site");

	private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

	/** Names that no foreign name server can point here. */
	private static final Pattern LOOPBACK = Pattern.compile("(.+\\.)?localhost|127(\\." + BYTE + "){3}|\\[::1]",
			Pattern.CASE_INSENSITIVE);

	private final boolean onLoopback;

	private final HandlerExceptionResolver problems;

	ProgramsOnly(ConsumerSettings settings, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
		this.onLoopback = settings.address().isLoopbackAddress();
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		response.setHeader("X-Content-Type-Options", "nosniff");
		if (isAddressedHere(request) && (READING.contains(request.getMethod()) || isFromAProgram(request))) {
			chain.doFilter(request, response);
			return;
		}
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN,
				"Only this machine asks this consumer, by its own name, and only programs change it, no web page.");
		problem.setTitle("Not from here");
		this.problems.resolveException(request, response, null,
				new ErrorResponseException(HttpStatus.FORBIDDEN, problem, null));
	}

	/**
	 * A name that somebody has pointed to this machine would open its door to their page.
	 */
	private boolean isAddressedHere(HttpServletRequest request) {
		return !this.onLoopback || LOOPBACK.matcher(request.getServerName()).matches();
	}

	private static boolean isFromAProgram(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		return request.getHeader(HttpHeaders.ORIGIN) == null && (site == null || !FOREIGN_SITES.contains(site));
	}

}
