/*
 * One member's time in its group: spans in which it owned the same, and ticks where it came or went.
 *
 *   const lane = new Lane("8001", "Second Consumer", {present: true, owned: […]});
 *   lane.assigned(at, […]);
 *   lane.spans → [{from, to, kind: "owns", partitions: […]}]
 *
 * to is null while a span lasts; from is -Infinity for one that began before the history.
 * Kinds: owns, nothing, stopped (its process has ended, the brokers still list it), unknown (what it owned nobody told).
 */
export class Lane {
  spans = [];
  ticks = [];
  #owned = new Map();
  #lives = 0; // after a crash the brokers may list the old process next to the new one
  #stopped = false;
  #known = true;
  #began;
  #implied = false; // seen at work before it was announced: journals are quicker than the brokers' list

  constructor(key, name, { present, known = true, owned = [] }) {
    this.key = key;
    this.name = name;
    this.#known = known;
    if (!present) return;
    this.#lives = 1;
    this.#add(owned);
    this.#turn(-Infinity);
  }

  get present() { return this.#lives > 0; }
  get owned() { return this.#stopped ? [] : [...this.#owned.values()]; }

  joined(at, text) {
    if (this.#implied) {
      this.#implied = false;
      this.ticks.push({ at: Math.min(at, this.#began), kind: "joined", text });
      return;
    }
    this.#lives++;
    this.#revive();
    this.#tick(at, "joined", text);
  }

  ended(at, kind, text) {
    this.#lives = Math.max(0, this.#lives - 1);
    if (!this.present) this.#owned.clear();
    this.#tick(at, kind, text);
  }

  /** Its group is empty, whatever was told about it. */
  vanished(at) {
    this.#lives = 0;
    this.#owned.clear();
    this.#turn(at);
  }

  stopped(at, text) {
    this.#lives = Math.max(1, this.#lives);
    this.#stopped = true;
    this.#tick(at, "stopped", text);
  }

  assigned(at, partitions) {
    if (!this.present) {
      this.#lives = 1;
      this.#implied = true;
      this.#began = at;
    }
    this.#revive();
    this.#known = true;
    this.#add(partitions);
    this.#turn(at);
  }

  taken(at, partitions) {
    const had = partitions.filter(partition => this.#owned.delete(nameOf(partition)));
    if (had.length > 0 && this.present) this.#turn(at);
  }

  /** A new process has nothing of what the old one had. */
  #revive() {
    if (this.#stopped) this.#owned.clear();
    this.#stopped = false;
  }

  #add(partitions) {
    for (const partition of partitions) this.#owned.set(nameOf(partition), partition);
  }

  #tick(at, kind, text) {
    this.ticks.push({ at, kind, text });
    this.#turn(at);
  }

  #turn(at) {
    const last = this.spans.at(-1);
    const next = this.#span(at);
    if (last?.to === null) {
      if (next && same(last, next)) return;
      last.to = Math.max(at, last.from);
      if (last.to === last.from) this.spans.pop();
    }
    if (next) this.spans.push(next);
  }

  #span(from) {
    if (!this.present) return null;
    const partitions = [...this.#owned.values()].sort(byName);
    const kind = this.#stopped ? "stopped" : partitions.length ? "owns" : this.#known ? "nothing" : "unknown";
    return { from, to: null, kind, partitions };
  }
}

export function nameOf({ topic, partition }) {
  return `${topic}/${partition}`;
}

export function byName(one, other) {
  if (one.topic !== other.topic) return one.topic < other.topic ? -1 : 1;
  return one.partition - other.partition;
}

function same(one, other) {
  return one.kind === other.kind && one.partitions.map(nameOf).join() === other.partitions.map(nameOf).join();
}
