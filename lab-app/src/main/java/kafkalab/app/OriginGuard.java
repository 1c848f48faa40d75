package kafkalab.app;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.HtmlUtils;

/**
 * Keeps other sites' pages from using the lab through a visitor's browser. Programs that
 * are no browser send no origin and may pass.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class OriginGuard extends OncePerRequestFilter {

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

	private static final String PAGE = """
			<!doctype html>
			<html lang="en">
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width">
			<meta name="color-scheme" content="light dark">
			<title>%1$s – Kafka Lab</title>
			<h1>%1$s</h1>
			<p>%2$s</p>
			""";

	private static final Set<String> FOREIGN_SITES = Set.of("cross-site", "same-site");

	private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

	/** Names that no foreign name server can point here. */
	private static final Pattern LOOPBACK = Pattern
		.compile("([^.]+\\.)*localhost\\.?|127(\\.%s){3}|\\[::1]".formatted(OCTET), Pattern.CASE_INSENSITIVE);

	private final boolean onLoopback;

	private final Set<Origin> origins;

	private final boolean page;

	private final HandlerExceptionResolver problems;

	OriginGuard(LabProperties lab, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
		this.onLoopback = lab.address().isLoopbackAddress();
		this.origins = lab.origin().stream().map(OriginGuard::origin).collect(Collectors.toSet());
		this.page = lab.page();
		this.problems = problems;
	}

	private static Origin origin(String text) {
		Origin origin = Origin.parse(text);
		if (origin == null) {
			throw new FailureAnalyzedException("LAB_ORIGIN has \"%s\", which is no origin.".formatted(text),
					"Give it what the browser shows before the first single slash, "
							+ "for example LAB_ORIGIN=https://lab-8081.example.com, or several with commas between.");
		}
		return origin;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Referrer-Policy", "same-origin");
		response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
		ForeignCallException refusal = refusal(request);
		if (refusal == null) {
			chain.doFilter(request, response);
		}
		else {
			refuse(request, response, this.page ? refusal : ForeignCallException.onProgramsOnly());
		}
	}

	private @Nullable ForeignCallException refusal(HttpServletRequest request) {
		String host = request.getServerName();
		if (this.onLoopback && !isOurs(host)) {
			return ForeignCallException.byHost(host);
		}
		return (!READING.contains(request.getMethod()) && isForeign(request))
				? ForeignCallException.byOrigin(Origin.parse(request.getHeader(HttpHeaders.ORIGIN))) : null;
	}

	private boolean isOurs(String host) {
		return LOOPBACK.matcher(host).matches()
				|| this.origins.stream().anyMatch((origin) -> origin.host().equalsIgnoreCase(host));
	}

	private boolean isForeign(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		return (site != null && FOREIGN_SITES.contains(site)) || (origin != null && !(this.page
				&& (hostOf(origin).equalsIgnoreCase(request.getHeader(HttpHeaders.HOST)) || isNamed(origin))));
	}

	/** Without the scheme, which differs behind a proxy that adds TLS. */
	private static String hostOf(String origin) {
		return origin.replaceFirst("^https?://", "");
	}

	private boolean isNamed(String text) {
		Origin origin = Origin.parse(text);
		return origin != null && this.origins.contains(origin);
	}

	/** With a page for somebody who looks at it, and with a problem for a program. */
	private void refuse(HttpServletRequest request, HttpServletResponse response, ForeignCallException refusal)
			throws IOException {
		String accepted = request.getHeader(HttpHeaders.ACCEPT);
		if (accepted == null || !accepted.contains(MediaType.TEXT_HTML_VALUE)) {
			this.problems.resolveException(request, response, null, refusal);
			return;
		}
		response.setStatus(refusal.getStatusCode().value());
		response.setContentType("text/html;charset=UTF-8");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.getWriter()
			.write(PAGE.formatted(escaped(refusal.getBody().getTitle()), escaped(refusal.getBody().getDetail())));
	}

	private static String escaped(@Nullable String text) {
		return HtmlUtils.htmlEscape(String.valueOf(text));
	}

}
