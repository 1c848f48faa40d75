package kafkalab.app;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Keeps other sites' pages from using the lab through a visitor's browser. Programs that
 * are no browser send no origin and may pass.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class OriginGuard extends OncePerRequestFilter {

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

	private static final Set<String> FOREIGN_SITES = Set.of("cross-site", "same-site");

	/** Names that no foreign name server can point here. */
	private static final Pattern LOOPBACK = Pattern.compile("(.+\\.)?localhost|127(\\.\\d{1,3}){3}|\\[::1]",
			Pattern.CASE_INSENSITIVE);

	private final boolean onLoopback;

	private final HandlerExceptionResolver problems;

	OriginGuard(LabProperties lab, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
		this.onLoopback = lab.address().isLoopbackAddress();
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Referrer-Policy", "same-origin");
		response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
		if (this.onLoopback && !LOOPBACK.matcher(request.getServerName()).matches()) {
			this.problems.resolveException(request, response, null, ForeignCallException.byHost());
		}
		else if (!READING.contains(request.getMethod()) && isForeign(request)) {
			this.problems.resolveException(request, response, null, ForeignCallException.byOrigin());
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private static boolean isForeign(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		return (site != null && FOREIGN_SITES.contains(site))
				|| (origin != null && !hostOf(origin).equalsIgnoreCase(request.getHeader(HttpHeaders.HOST)));
	}

	/** Without the scheme, which differs behind a proxy that adds TLS. */
	private static String hostOf(String origin) {
		return origin.replaceFirst("^https?://", "");
	}

}
