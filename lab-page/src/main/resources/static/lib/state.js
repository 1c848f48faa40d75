/*
 * What the lab looks like after one more message of the feed. Unchanged parts stay the same objects, so that
 * only what changed is drawn again; rows and history are bounded, so that the page is.
 *
 *   state = reduce(state, "events", {consumer: "8000", received: 31, rows: […]});
 */
export const WINDOW = 50;
export const HISTORY = 300;

export const EMPTY = Object.freeze({ cluster: null, consumers: [], sent: null, history: [], ownership: {}, progress: {} });

export function reduce(state, type, data, now = performance.now()) {
  switch (type) {
    case "state":
      return {
        cluster: data.cluster, consumers: data.consumers, sent: data.sent, history: data.history ?? [],
        ownership: Object.fromEntries((data.ownership ?? []).map(account => [account.group, account])),
        progress: Object.fromEntries((data.progress ?? []).map(progress => [progress.section, progress])),
      };
    case "cluster":
      return { ...state, cluster: data };
    case "sent":
      return { ...state, sent: data };
    case "consumer":
      return { ...state, consumers: withConsumer(state.consumers, data) };
    case "forgotten":
      return { ...state, consumers: state.consumers.filter(({ key }) => key !== data.key) };
    case "events":
      return { ...state, consumers: withEvents(state.consumers, data, now) };
    case "happened":
      return { ...state, history: [...state.history, data].slice(-HISTORY) };
    case "ownership":
      return { ...state, ownership: { ...state.ownership, [data.group]: data } };
    case "progress":
      return { ...state, progress: { ...state.progress, [data.section]: data } };
    default:
      return state;
  }
}

/** How many events are counted, in all partitions. */
export function total(counts) {
  return Object.values(counts).reduce((sum, n) => sum + n, 0);
}

function withConsumer(consumers, data) {
  const known = consumers.find(consumer => consumer.key === data.key);
  const same = known?.instance === data.instance; // a new process starts anew
  const rows = same ? known.rows : [];
  const received = same ? Math.max(known.received, data.received) : data.received;
  const others = consumers.filter(consumer => consumer !== known);
  return [...others, { ...data, received, rows }].sort(byPort);
}

function byPort(one, other) {
  const order = (one.port ?? Infinity) - (other.port ?? Infinity);
  return order || one.key.localeCompare(other.key); // NaN, for two without a port, is no order either
}

function withEvents(consumers, data, now) {
  return consumers.map(consumer => {
    if (consumer.key !== data.consumer) return consumer;
    const earlier = consumer.instance === data.instance ? consumer.rows : [];
    const arrived = data.rows.map(row => ({ ...row, arrived: now })).reverse();
    const rows = [...arrived, ...earlier].slice(0, WINDOW);
    return { ...consumer, instance: data.instance, received: data.received, rows };
  });
}
