package kafkalab.producer.event;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kafkalab.app.LabProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets only so many large bodies be read and sent at a time, because reading one takes
 * several times its size.
 */
@Component
class LargeBodies implements HandlerInterceptor, WebMvcConfigurer {

	/** Smaller ones fit, as many as there are threads. */
	private static final int LARGE = 16 * 1024;

	private final SendingRoom room;

	LargeBodies(LabProperties lab) {
		this.room = new SendingRoom(4 * StrictJson.LARGEST_BODY, "bytes of other calls", lab.timeout());
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		this.room.take(roomFor(request));
		return true;
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception exception) {
		this.room.giveBack(roomFor(request));
	}

	private static int roomFor(HttpServletRequest request) {
		long length = request.getContentLengthLong();
		if (length < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
			return StrictJson.LARGEST_BODY;
		}
		return (length < LARGE) ? 0 : (int) Math.min(length, StrictJson.LARGEST_BODY);
	}

}
