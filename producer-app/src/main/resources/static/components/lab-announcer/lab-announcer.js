/*
 * Tells in words what arrives, for those who cannot see it: politely, a few sentences every few seconds at most.
 *
 *   <lab-announcer class="visually-hidden" aria-live="polite"></lab-announcer>
 */
import { lab } from "../../lib/lab.js";
import { list, owned, plural, receipt } from "../../lib/words.js";

const GATHER_MS = 500;
const PAUSE_MS = 3000;
const SENTENCES = 6;
const IDS = 5;

class LabAnnouncer extends HTMLElement {
  #news = new Map(); // subject → sentence: of each subject only the latest
  #received = new Map(); // consumer → {number, ids}
  #timer;
  #spoke = -PAUSE_MS;

  connectedCallback() {
    lab.addEventListener("message", this);
  }

  disconnectedCallback() {
    lab.removeEventListener("message", this);
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  handleEvent({ detail: { type, data, before } }) {
    if (before.cluster === null) return; // the first state is there to be read, it is no news
    if (type === "sent") this.#news.set("sent", receipt(data, lab.topic).join(""));
    if (type === "events") this.#count(data);
    if (type === "consumer") this.#compare(before.consumers.find(({ key }) => key === data.key), data);
    if (type === "cluster") this.#compareBrokers(before.cluster, data);
    if (this.#news.size + this.#received.size > 0) this.#schedule();
  }

  #count({ consumer, rows, counts }) {
    const { number = 0, ids = [] } = this.#received.get(consumer) ?? {};
    const arrived = Object.values(counts).reduce((sum, size) => sum + size, 0);
    this.#received.set(consumer, {
      number: number + arrived,
      ids: [...ids, ...rows.map(({ id }) => id)].slice(0, IDS + 1),
    });
  }

  #compare(before, consumer) {
    const now = facts(consumer);
    if (before && facts(before) === now) return;
    this.#news.set(consumer.key, `${consumer.name} in ${consumer.group}: ${now}.`);
  }

  #compareBrokers(before, { brokers }) {
    for (const { id, name, up } of brokers) {
      const was = before.brokers.find(broker => broker.id === id);
      if (was && was.up !== up) this.#news.set(name, up ? `${name} is up again.` : `${name} stopped.`);
    }
  }

  #schedule() {
    if (this.#timer) return;
    const pause = this.#spoke + PAUSE_MS - performance.now();
    this.#timer = setTimeout(() => this.#speak(), Math.max(GATHER_MS, pause));
  }

  #speak() {
    this.#timer = undefined;
    this.#spoke = performance.now();
    const sentences = [...this.#news.values(), ...[...this.#received].map(arrival)];
    const left = sentences.length - SENTENCES;
    this.textContent = sentences.slice(0, SENTENCES).join(" ") + (left > 0 ? ` And ${left} more.` : "");
    this.#news.clear();
    this.#received.clear();
  }
}

function facts(consumer) {
  const partitions = owned(consumer.partitions, consumer.topic).replace(/\bP(?=\d)/g, "partition ");
  return `${consumer.stateText}, owns ${partitions}`;
}

function arrival([key, { number, ids }]) {
  const name = lab.state.consumers.find(consumer => consumer.key === key)?.name ?? key;
  const named = number <= IDS && ids.length === number && ids.every(id => id !== null);
  return named ? `${name} received event ${list(ids)}.` : `${name} received ${plural(number, "event")}.`;
}

customElements.define("lab-announcer", LabAnnouncer);
