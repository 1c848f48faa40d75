/*
 * The log itself as the picture: each partition a tape of offsets, each group a bookmark with its owner's flag,
 * lag the distance to the edge, brokers the rails. Nothing moves before the feed says so.
 *
 *   <live-map aria-label="The log, live"></live-map>
 */
import { html, nothing, svg } from "lit";
import { LabElement } from "../../lib/lab-element.js";
import { total } from "../../lib/state.js";
import { count, plural } from "../../lib/words.js";
import { geometry } from "./geometry.js";
import { headline } from "./headline.js";
import { Motion } from "./motion.js";
import * as parts from "./parts.js";
import { Tapes } from "./tapes.js";
import { inWords, scaleFor, threads, viewOf } from "./view.js";

const RECENT = 8;
const CALM_MS = 3000;
const RATE_MS = 1000;

class LiveMap extends LabElement {
  #tapes = new Tapes();
  #motion = new Motion(() => this.querySelector(".tokens"));
  #recent = [];
  #arrivals = [];
  #scale = 1;
  #scaledAt = 0;
  #held = null; // what the picture showed when it was paused: the view and the tapes of that moment
  #waiting = 0;
  #pointed = null;
  #again;
  #view;
  #at;
  #paths = new Map();
  #onMessage = ({ detail }) => this.#hear(detail);
  #resized = new ResizeObserver(() => this.requestUpdate());

  connectedCallback() {
    super.connectedCallback();
    this.lab.addEventListener("message", this.#onMessage);
    this.#resized.observe(this.parentElement);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.lab.removeEventListener("message", this.#onMessage);
    this.#resized.disconnect();
    clearTimeout(this.#again);
    this.#again = undefined;
  }

  #hear({ type, data }) {
    const { consumers } = this.lab.state;
    if (type === "state") this.#startOver(data);
    if (type === "sent") this.#sent(data);
    if (type === "events") this.#events(data, consumers.find(({ key }) => key === data.consumer));
    if (this.#held && (type === "sent" || type === "events")) this.#waiting++;
  }

  #startOver({ consumers, sent }) {
    this.#tapes.clear();
    this.#recent = [];
    if (sent) this.#tapes.stored(sent.last);
    for (const { topic, group, rows } of consumers) this.#tapes.read(topic, group, rows);
  }

  #sent(sent) {
    this.#recent = [...this.#recent, sent].slice(-RECENT);
    this.#tapes.stored(sent.first);
    this.#tapes.stored(sent.last);
    this.#arrived(sent.acknowledged);
    if (this.#moves(sent.topic) && sent.requested === 1) {
      this.#motion.drop(sent.last, this.#at, this.#laneOf(sent.last.partition));
    }
  }

  #events({ group, counts, rows }, consumer) {
    if (!consumer) return;
    this.#tapes.read(consumer.topic, group, rows);
    if (!this.#moves(consumer.topic) || total(counts) > RECENT) return;
    for (const row of rows) {
      const path = this.#paths.get(`${group}/${this.#laneOf(row.partition)}/${consumer.key}`);
      if (path) this.#motion.run(path, row, consumer, this.#at);
    }
  }

  #moves(topic) {
    return topic === this.lab.topic && !this.#held && this.#at && !this.#at.narrow && this.#scale === 1;
  }

  #laneOf(partition) {
    return this.#view?.partitions.findIndex(({ number }) => number === partition) ?? -1;
  }

  #arrived(events) {
    const now = performance.now();
    this.#arrivals = [...this.#arrivals.filter(({ at }) => now - at < RATE_MS), { at: now, events }];
  }

  render() {
    const view = this.#held?.view ?? viewOf(this.lab.state, this.lab.topic, this.#tapes);
    if (!view) return html`<p class="absent">There is no topic ${this.lab.topic} yet.</p>`;
    this.#view = view;
    this.#scale = this.#steady(view);
    const at = this.#place(view);
    this.#at = at;
    this.#paths = at.narrow ? new Map() : parts.threadPaths(view, at);
    const said = headline(view, this.lab.state.cluster, this.#recent.filter(({ topic }) => topic === view.topic));
    return html`
      <header><h2 id="map-title">${view.topic}</h2><p>${this.#subtitle(view)}</p>
        <div class="tempo">${this.#slowButton()}${this.#pauseButton()}</div></header>
      ${this.#drawing(view, at)}
      ${at.narrow ? parts.boxesInWords(view) : nothing}
      <p class="headline ${said.warn ? "warn" : ""}"><span class="caption">Why</span><span><b>${said.what}</b>${said.why}</span></p>
      <p class="visually-hidden" id="map-words">${inWords(view)}</p>`;
  }

  #drawing(view, at) {
    const rate = this.#flow();
    const tapes = this.#held?.tapes ?? this.#tapes;
    const cellAt = (partition, offset) => tapes.cell(view.topic, partition, offset);
    return html`<svg role="group" aria-labelledby="map-title" aria-describedby="map-words"
        class="${at.density} ${this.#pointed ? "pointed" : ""}" viewBox="0 0 ${at.width} ${at.height}" height=${at.height}
        @pointerover=${this.#point} @pointerleave=${this.#point} @focusin=${this.#point} @focusout=${this.#point}>
      ${parts.patterns}
      <defs>
        <linearGradient id="fade" x1="0" x2="1"><stop offset="0" class="fade-from"/><stop offset="1" class="fade-to"/></linearGradient>
        <clipPath id="tape-clip"><rect x=${at.left} y="0" width=${at.edge - at.left + at.cell.width + 4} height=${at.height}/></clipPath>
      </defs>
      ${parts.producer(at, location.port || "80", rate)}
      ${view.groups.map((group, g) => group.at.map((_, i) => parts.looseEnd(group, i, g, at)))}
      ${view.groups.map(group => threads(group).map(({ reader, i }) => {
        const path = this.#paths.get(`${group.name}/${i}/${reader.key}`);
        return path ? parts.thread(group, reader, path, at, rate > 0 || !group.settled, this.#pointed === reader.key) : nothing;
      }))}
      ${at.narrow ? nothing : view.groups.map((group, g) => parts.groupBox(group, g, at))}
      ${view.partitions.map((partition, i) => svg`${parts.lane(partition, i, at)}${parts.tape(view, i, at, cellAt, this.#scale)}`)}
      ${view.groups.map((group, g) => view.partitions.map((_, i) => parts.bookmark(group, i, g, at, this.#scale)))}
      <g class="tokens"></g>
    </svg>`;
  }

  #place(view) {
    const width = Math.max(320, Math.round(this.clientWidth));
    return geometry({
      partitions: view.partitions.length,
      groups: view.groups.map(({ members }) => ({ members: members.length })),
      width, room: this.#room(), scale: this.#scale,
      presenter: document.documentElement.hasAttribute("data-presenter"),
    });
  }

  /* The picture takes what the pane has left once Send Event and a row of cards are in view. */
  #room() {
    const presenter = document.documentElement.hasAttribute("data-presenter");
    return Math.max(presenter ? 420 : 240, innerHeight * (presenter ? 0.56 : 0.46));
  }

  /* The scale grows at once and shrinks a step at a time, after a while of calm. */
  #steady(view) {
    const cells = this.#at ? Math.floor((this.#at.edge - this.#at.left) / this.#at.cell.width) : 10;
    const wanted = scaleFor(view, cells);
    const now = performance.now();
    if (wanted >= this.#scale) {
      if (wanted > 1) this.#scaledAt = now;
      return wanted;
    }
    if (now - this.#scaledAt < CALM_MS) {
      this.#later(CALM_MS);
      return this.#scale;
    }
    return wanted;
  }

  #flow() {
    const now = performance.now();
    const events = this.#arrivals.filter(({ at }) => now - at < RATE_MS).reduce((sum, { events: n }) => sum + n, 0);
    if (events <= 20) return 0;
    this.#later(RATE_MS);
    return events;
  }

  /* Some things change by the mere passing of time. */
  #later(ms) {
    this.#again ??= setTimeout(() => {
      this.#again = undefined;
      this.requestUpdate();
    }, ms);
  }

  /* Pointing at a member, or tabbing to it, singles out its threads. */
  #point({ type, target }) {
    const member = type === "pointerleave" || type === "focusout" ? null : target.closest(".member");
    const pointed = member?.dataset.member ?? null;
    if (pointed === this.#pointed) return;
    this.#pointed = pointed;
    this.requestUpdate();
  }

  #subtitle({ partitions }) {
    if (this.#scale > 1) return `1 cell = ${count(this.#scale)} events`;
    const copies = Math.max(...partitions.map(({ replicas }) => replicas.length));
    return `${plural(partitions.length, "partition")}, ${plural(copies, "copy", "copies")} each`;
  }

  #pauseButton() {
    const paused = this.#held !== null;
    return html`<button type="button" aria-pressed=${paused} @click=${this.#pause}>
      ${paused ? `▶ Resume${this.#waiting ? ` (${this.#waiting} waiting)` : ""}` : "❚❚ Pause"}</button>`;
  }

  #pause() {
    this.#held = this.#held ? null : { view: this.#view, tapes: this.#tapes.copy() };
    this.#waiting = 0;
    this.requestUpdate();
  }

  #slowButton() {
    return html`<button type="button" aria-pressed=${this.#motion.slow} @click=${this.#slow}>Slow motion</button>`;
  }

  #slow() {
    this.#motion.slow = !this.#motion.slow;
    this.toggleAttribute("data-slow", this.#motion.slow);
    this.requestUpdate();
  }
}

customElements.define("live-map", LiveMap);
