package kafkalab.app.client;

import java.nio.ByteBuffer;
import java.util.Map;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps of each record no more than the journal does, before the next one is unpacked:
 * however big the events are, one at a time has to fit into the heap.
 */
public final class DecodedBytesDeserializer implements Deserializer<DecodedBytes> {

	/** Of a longer key the journal keeps this many bytes. */
	private static final int KEY_LIMIT = 1024;

	private int limit = Payload.LIMIT;

	@Override
	public void configure(Map<String, ?> config, boolean isKey) {
		this.limit = isKey ? KEY_LIMIT : Payload.LIMIT;
	}

	@Override
	public @Nullable DecodedBytes deserialize(String topic, byte @Nullable [] data) {
		return (data != null) ? DecodedBytes.of(ByteBuffer.wrap(data), this.limit) : null;
	}

	/** The one that the client calls: nothing is copied. */
	@Override
	public @Nullable DecodedBytes deserialize(String topic, Headers headers, @Nullable ByteBuffer data) {
		return (data != null) ? DecodedBytes.of(data, this.limit) : null;
	}

}
