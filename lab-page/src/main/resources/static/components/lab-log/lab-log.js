/*
 * Everything the picture says, in words, newest first: what was sent and consumed, and all that happened in groups and
 * brokers. It speaks every few seconds at most and sums up, so that a screen reader keeps up; line after line, so that
 * it reads a cause before its effect.
 *
 *   <lab-log class="panel"></lab-log>
 */
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { LabElement } from "../../lib/lab-element.js";
import { clock } from "../../lib/words.js";
import { Gathering } from "./gathering.js";
import { consumedOne, happened } from "./sentences.js";

const LINES = 200;
const GATHER_MS = 400;
const PAUSE_MS = 3000;
const LINE_MS = 50;
const SETTLE_MS = 300;
const EARLIER_ROWS = 5; // of each consumer, that a page which has just been opened tells

/* States that no happening tells; that idleness is over, one does */
const TROUBLED = new Set(["connecting", "waiting-for-topic", "not-answering"]);
const NOTEWORTHY = new Set([...TROUBLED, "idle"]);

class LabLog extends LabElement {
  #lines = []; // newest first
  #number = 0;
  #gathering = new Gathering();
  #conditions = new Map(); // consumer → the noteworthy state that was told, or is about to be
  #queue = [];
  #speaking = false;
  #timer;
  #spoke = -PAUSE_MS;
  #live = false; // what was there before the page is there to be read, it is no news
  #onMessage = ({ detail }) => this.#hear(detail);

  connectedCallback() {
    super.connectedCallback();
    this.lab.addEventListener("message", this.#onMessage);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.lab.removeEventListener("message", this.#onMessage);
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Its lines change, not what it reads them from. */
  shouldUpdate(changed) {
    return super.shouldUpdate(changed) && (!this.hasUpdated || this.#stale);
  }

  #stale = true;

  render() {
    this.#stale = false;
    return html`
      <h2 class="visually-hidden" id="log-title">Log</h2>
      <div class="card" role="log" aria-labelledby="log-title" aria-live=${this.#live ? "polite" : "off"}><ol>
        ${repeat(this.#lines, ({ number }) => number, line)}</ol></div>
      ${this.#lines.length < LINES ? nothing : html`<p class="panel-note">The log keeps the last ${LINES} lines.</p>`}`;
  }

  #hear({ type, data, before }) {
    if (type === "state") this.#startOver(data);
    if (before.cluster === null) return;
    if (type === "sent") this.#gathering.sent(data);
    if (type === "events") this.#gathering.consumed(data, this.#consumer(data.consumer));
    if (type === "happened") this.#gathering.happened(data);
    if (type === "consumer") this.#compare(data);
    if (type === "forgotten") this.#conditions.delete(data.key);
    if (type === "cluster") this.#compareReach(before.cluster, data);
    if (!this.#gathering.empty) this.#schedule(Math.max(GATHER_MS, this.#spoke + PAUSE_MS - performance.now()));
  }

  #consumer(key) {
    return this.lab.state.consumers.find(consumer => consumer.key === key);
  }

  #startOver({ at, history = [], consumers, sent }) {
    this.#gathering = new Gathering();
    const noteworthy = consumers.filter(({ state }) => NOTEWORTHY.has(state));
    this.#conditions = new Map(noteworthy.map(({ key, state }) => [key, state]));
    this.#queue = [];
    this.#live = false;
    setTimeout(() => this.#goLive(), SETTLE_MS);
    const begins = { at, text: "Here this page began to follow the lab.", kind: "note" };
    const earlier = [...history.map(happened), ...consumers.flatMap(newest), ...lastSent(sent)]
      .sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
    this.#lines = [...earlier, begins].slice(-LINES).reverse().map(one => this.#numbered(one));
    this.#draw();
  }

  #goLive() {
    this.#live = true;
    this.#draw();
  }

  #compare({ key, name, state, stateText, group }) {
    const told = this.#conditions.get(key);
    if (told === state || (!told && !NOTEWORTHY.has(state))) return;
    const sentence = `${name} in ${group}: ${stateText}.`;
    if (NOTEWORTHY.has(state)) {
      this.#conditions.set(key, state);
      this.#gathering.noted(key, sentence);
    } else {
      this.#conditions.delete(key);
      if (!this.#gathering.withdraw(key) && TROUBLED.has(told)) this.#gathering.noted(key, sentence);
    }
  }

  #compareReach(before, { reachable, problem, at }) {
    if (before.reachable === reachable) return;
    this.#gathering.noted("reach", reachable ? "The brokers answer again." : problem ?? "No broker answers.", at);
  }

  #schedule(ms) {
    this.#timer ??= setTimeout(() => this.#speak(), ms);
  }

  #speak() {
    this.#timer = undefined;
    this.#queue.push(...this.#gathering.take(this.lab.topic));
    this.#spoke = performance.now();
    if (!this.#speaking) this.#next();
  }

  #next() {
    const line = this.#queue.shift();
    this.#speaking = line !== undefined;
    if (!line) return;
    this.#lines = [this.#numbered(line), ...this.#lines].slice(0, LINES);
    this.#draw();
    setTimeout(() => this.#next(), LINE_MS);
  }

  #numbered(line) {
    return { ...line, number: ++this.#number };
  }

  #draw() {
    this.#stale = true;
    this.requestUpdate();
  }
}

function line({ at, text, kind }) {
  const time = clock(at);
  return html`<li class=${kind}>
    <time datetime=${at}>${time.slice(0, 8)}<span class="wide">${time.slice(8)}</span></time>
    <span>${text}</span></li>`;
}

function newest({ name, group, rows }) {
  return rows.slice(0, EARLIER_ROWS).map(row => ({
    at: row.consumed, text: consumedOne(row, name, group), kind: row.again ? "again" : "consumed",
  }));
}

function lastSent(sent) {
  const gathering = new Gathering();
  if (sent) gathering.sent(sent);
  return gathering.take();
}

customElements.define("lab-log", LabLog);
