package kafkalab.app.client;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Any bytes as text: as they read in UTF-8, or as base64 when they are not UTF-8.
 *
 * @param value the text
 * @param base64 whether the text is base64
 * @param bytes how many bytes there were; the text may be that of the first ones only
 * @param cut whether there were more bytes than the journal keeps
 */
public record DecodedBytes(String value, boolean base64, int bytes, boolean cut) {

	public static DecodedBytes of(ByteBuffer data, int limit) {
		int bytes = data.remaining();
		boolean cut = bytes > limit;
		ByteBuffer kept = data.slice(data.position(), Math.min(bytes, limit));
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		CharBuffer chars = CharBuffer.allocate(kept.remaining());
		// A cut may go through the middle of a character; then its beginning is dropped
		boolean utf8 = !decoder.decode(kept.duplicate(), chars, !cut).isError();
		return new DecodedBytes(
				utf8 ? chars.flip().toString()
						: StandardCharsets.ISO_8859_1.decode(Base64.getEncoder().encode(kept)).toString(),
				!utf8, bytes, cut);
	}

}
