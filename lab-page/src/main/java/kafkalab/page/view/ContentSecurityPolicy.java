package kafkalab.page.view;

import java.security.SecureRandom;
import java.util.Base64;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets the page load nothing but its own files, and be framed by nobody. The only inline
 * script is the import map, which browsers do not take from a file; it carries a nonce.
 */
class ContentSecurityPolicy implements HandlerInterceptor {

	private static final String POLICY = "default-src 'none'; script-src 'self' 'nonce-%s'; style-src 'self'; "
			+ "img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

	private final SecureRandom random = new SecureRandom();

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		byte[] bytes = new byte[16];
		this.random.nextBytes(bytes);
		String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		request.setAttribute("nonce", nonce);
		response.setHeader("Content-Security-Policy", POLICY.formatted(nonce));
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Referrer-Policy", "same-origin");
		return true;
	}

}
