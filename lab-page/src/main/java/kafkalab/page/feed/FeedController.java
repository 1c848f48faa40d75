package kafkalab.page.feed;

import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

@RestController
class FeedController {

	private final FeedPages pages;

	FeedController(FeedPages pages) {
		this.pages = pages;
	}

	/**
	 * A browser that reconnects repeats the address and adds the header: the header is
	 * newer. No proxy may collect the messages: nginx looks at a header of its own.
	 */
	@GetMapping("/api/feed")
	ResponseEntity<ResponseBodyEmitter> feed(
			@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
			@RequestParam(required = false) @Nullable String after) {
		return ResponseEntity.ok()
			.contentType(MediaType.TEXT_EVENT_STREAM)
			.cacheControl(CacheControl.noStore().noTransform())
			.header("X-Accel-Buffering", "no")
			.body(this.pages.open((lastEventId != null) ? lastEventId : after));
	}

}
