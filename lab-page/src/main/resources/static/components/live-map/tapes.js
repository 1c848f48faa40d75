/*
 * What this page has seen of each partition's log: which event lies at which offset and which groups have read
 * it. Fed by the messages of the feed, bounded per partition.
 *
 *   tapes.stored(receipt);
 *   tapes.read("first-topic", "first-group", rows);
 *   tapes.cell("first-topic", 0, 41) → { id: 12, reads: Map { "first-group" → 1 } }, or undefined
 *   tapes.end("first-topic", 0) → 42, the offset after the last one seen
 */
const KEPT = 150;

export class Tapes {
  #tapes = new Map();

  clear() {
    this.#tapes.clear();
  }

  /** The same, as of now: what comes later does not change it. */
  copy() {
    const copy = new Tapes();
    copy.#tapes = structuredClone(this.#tapes);
    return copy;
  }

  stored({ topic, partition, offset, id }) {
    this.#cell(topic, partition, offset).id = id || null;
  }

  read(topic, group, rows) {
    for (const row of rows) {
      const cell = this.#cell(topic, row.partition, row.offset);
      cell.id = row.id;
      cell.reads.set(group, (cell.reads.get(group) ?? 0) + 1);
    }
  }

  cell(topic, partition, offset) {
    return this.#tape(topic, partition).cells.get(offset);
  }

  end(topic, partition) {
    return this.#tape(topic, partition).end;
  }

  /** One that is too old to be kept is given all the same, but nobody will see it again. */
  #cell(topic, partition, offset) {
    const tape = this.#tape(topic, partition);
    const known = tape.cells.get(offset);
    if (known) return known;
    const cell = { id: null, reads: new Map() };
    tape.cells.set(offset, cell);
    tape.end = Math.max(tape.end, offset + 1);
    if (tape.cells.size > KEPT) forgetOlderThan(tape, tape.end - KEPT);
    return cell;
  }

  #tape(topic, partition) {
    const name = `${topic}/${partition}`;
    if (!this.#tapes.has(name)) this.#tapes.set(name, { cells: new Map(), end: 0 });
    return this.#tapes.get(name);
  }
}

function forgetOlderThan(tape, offset) {
  for (const known of tape.cells.keys()) {
    if (known < offset) tape.cells.delete(known);
  }
}
