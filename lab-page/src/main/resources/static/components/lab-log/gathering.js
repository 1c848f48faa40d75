/*
 * What arrived since the log last spoke, summed up so that listening keeps pace: one sentence for what was sent to a
 * topic, one for what a consumer received, and many happenings of one kind as one.
 *
 *   gathering.hear("events", data, lab.state);
 *   gathering.take("first-topic") → [{at, text, kind}], oldest first
 */
import { total } from "../../lib/state.js";
import * as sentences from "./sentences.js";

const IDS = 50;
const MOST_CONSUMERS = 4; // of one group, from which on the group is spoken of
const MOST_ALIKE = 3;

export class Gathering {
  #sent = new Map(); // topic → what was sent to it
  #consumed = new Map(); // consumer → what it received
  #happened = [];
  #noted = new Map(); // subject → its latest sentence

  get empty() {
    return this.#sent.size + this.#consumed.size + this.#happened.length + this.#noted.size === 0;
  }

  sent(receipt) {
    const { topic, requested, acknowledged, counts, first } = receipt;
    const known = this.#sent.get(topic) ?? { calls: 0, requested: 0, acknowledged: 0, counts: {} };
    this.#sent.set(topic, {
      topic, receipt,
      at: known.at ?? first.produced,
      calls: known.calls + 1,
      requested: known.requested + requested,
      acknowledged: known.acknowledged + acknowledged,
      counts: added(known.counts, counts),
    });
  }

  consumed({ consumer: key, group, counts, dropped, rows }, consumer) {
    const known = this.#consumed.get(key) ?? { counts: {}, rows: [], again: 0, total: 0, unseen: 0 };
    this.#consumed.set(key, {
      group,
      name: consumer?.name ?? key,
      at: rows.at(-1)?.consumed ?? known.at,
      total: known.total + total(counts) + dropped,
      unseen: known.unseen + dropped,
      counts: added(known.counts, counts),
      rows: [...known.rows, ...rows].slice(-IDS),
      again: known.again + rows.filter(({ again }) => again).length,
    });
  }

  happened(happening) {
    this.#happened.push(happening);
  }

  noted(subject, text, at = new Date().toISOString()) {
    this.#noted.set(subject, { at, text, kind: "note" });
  }

  /** Takes back what was noted, if it was not told yet. */
  withdraw(subject) {
    return this.#noted.delete(subject);
  }

  /** topic is the one at hand: of many topics it stands for all. */
  take(topic) {
    const lines = [
      ...[...this.#sent.values()].map(sent => ({ at: sent.at, text: sentences.sent(sent), kind: "sent" })),
      ...this.#consumptions(),
      ...this.#happenings(topic),
      ...this.#noted.values(),
    ];
    this.#sent.clear();
    this.#consumed.clear();
    this.#happened = [];
    this.#noted.clear();
    return lines.filter(({ text }) => text).sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  }

  #consumptions() {
    return [...grouped(this.#consumed.values(), ({ group }) => group).values()].flatMap(consumers =>
      (consumers.length > MOST_CONSUMERS ? [sentences.groupConsumed(consumers)] : consumers.map(sentences.consumed)));
  }

  #happenings(topic) {
    const kinds = grouped(this.#happened, ({ kind, group, broker }) => [kind, group, broker].join());
    return [...kinds.values()].flatMap(alike =>
      (alike.length > MOST_ALIKE ? sentences.happenedOften(alike, topic) : alike.map(sentences.happened)));
  }
}

function grouped(all, keyOf) {
  const groups = new Map();
  for (const one of all) groups.set(keyOf(one), [...groups.get(keyOf(one)) ?? [], one]);
  return groups;
}

function added(counts, more) {
  const all = { ...counts };
  for (const [partition, size] of Object.entries(more)) all[partition] = (all[partition] ?? 0) + size;
  return all;
}
