package kafkalab.consumer.journal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * Any bytes as text: as they read in UTF-8, or as base64 when they are not UTF-8.
 *
 * @param value the text
 * @param base64 whether the text is base64
 * @param cut whether there were more bytes than the journal keeps
 */
record Text(String value, boolean base64, boolean cut) {

	static Text of(byte[] bytes, int limit) {
		boolean cut = bytes.length > limit;
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		CharBuffer chars = CharBuffer.allocate(Math.min(bytes.length, limit));
		// A cut may go through the middle of a character; then its beginning is dropped
		boolean utf8 = !decoder.decode(ByteBuffer.wrap(bytes, 0, chars.capacity()), chars, !cut).isError();
		return utf8 ? new Text(chars.flip().toString(), false, cut)
				: new Text(Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, chars.capacity())), true, cut);
	}

}
