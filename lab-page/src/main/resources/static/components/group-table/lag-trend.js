/*
 * Whether a group falls behind or catches up in a partition, from the snapshots of the last seconds.
 *
 *   const trend = new LagTrend();
 *   trend.take(cluster.groups);
 *   trend.of("first-group", "first-topic", 0) → "rising", "falling", "steady" or null where there is no position
 */
const WINDOW_MS = 5000;
const MOST_SAMPLES = 40;

export class LagTrend {
  #samples = new Map(); // of each position: the lags of the window, and the last one before it

  take(groups, now = performance.now()) {
    const next = new Map();
    for (const { name, positions } of groups) {
      for (const { topic, partition, lag } of positions) {
        if (lag === null) continue;
        const key = `${name}/${topic}/${partition}`;
        next.set(key, recent([...this.#samples.get(key) ?? [], { at: now, lag }], now));
      }
    }
    this.#samples = next;
  }

  of(group, topic, partition, now = performance.now()) {
    const samples = this.#samples.get(`${group}/${topic}/${partition}`);
    if (!samples) return null;
    const change = samples.at(-1).lag - recent(samples, now)[0].lag;
    return change > 0 ? "rising" : change < 0 ? "falling" : "steady";
  }
}

function recent(samples, now) {
  const first = samples.findLastIndex(({ at }) => at <= now - WINDOW_MS);
  return samples.slice(Math.max(0, first)).slice(-MOST_SAMPLES);
}
