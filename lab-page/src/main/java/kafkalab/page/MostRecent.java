package kafkalab.page;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A map that forgets what was put or asked for longest ago: whoever makes up one name
 * after the other fills no memory.
 */
public final class MostRecent<K, V> extends LinkedHashMap<K, V> {

	@Serial
	private static final long serialVersionUID = 1L;

	private final int most;

	public MostRecent(int most) {
		super(16, 0.75F, true);
		this.most = most;
	}

	@Override
	protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
		return size() > this.most;
	}

}
