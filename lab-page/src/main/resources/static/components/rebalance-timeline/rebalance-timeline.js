/*
 * For each group what happened when: who joined, left or expired, who owned what, which partition had no reader and
 * how long, where the coordinator and the brokers went. It moves on once a second while there is something to move.
 *
 *   <rebalance-timeline class="panel"></rebalance-timeline>
 */
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { PanelElement } from "../../lib/panel-element.js";
import { clock, colourClasses, list, owned, plural, span } from "../../lib/words.js";
import { accountOf } from "./account.js";
import { drawing, placesOf } from "./drawing.js";
import { epochWord, MOST_LANES, nowInWords, viewOf } from "./in-view.js";

const TICK_MS = 1000;
const CALM_MS = 200; // however much happens, it draws only so often
const MINUTE_MS = 60_000;
const RANGES = [
  { name: "1 min", ms: MINUTE_MS },
  { name: "5 min", ms: 5 * MINUTE_MS },
  { name: "all", ms: Infinity },
];
const MOST_GROUPS = 12;
const PRESENTER_SCALE = 1.4;

const phone = matchMedia("(max-width: 640px)");

class RebalanceTimeline extends PanelElement {
  #range = RANGES[0];
  #ahead = 0; // of this browser's clock is the server's
  #since = Infinity; // when this page or its server began to look
  #now = Date.now();
  #drawn = { from: [], at: -CALM_MS };
  #timer;
  #onMessage = ({ detail: { type, data } }) => {
    if (type === "state") this.#begin(data);
    if (type === "state" || type === "happened" || type === "ownership") this.#now = this.#time();
  };
  #seen = () => this.requestUpdate();
  #resized = new ResizeObserver(() => this.#redraw());

  connectedCallback() {
    super.connectedCallback();
    this.lab.addEventListener("message", this.#onMessage);
    document.addEventListener("visibilitychange", this.#seen);
    this.#resized.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.lab.removeEventListener("message", this.#onMessage);
    document.removeEventListener("visibilitychange", this.#seen);
    this.#resized.disconnect();
    clearTimeout(this.#timer);
  }

  shouldUpdate(changed) {
    return super.shouldUpdate(changed) && this.#isNews();
  }

  /** Events come and go without a trace in this picture. */
  #isNews() {
    const { cluster, history, ownership, consumers } = this.lab.state;
    if (this.#time() - this.#now >= TICK_MS) this.#now = this.#time();
    const from = [cluster, history, ownership, this.lab.topic, this.#range, this.#now, consumers.map(({ name }) => name).join()];
    if (from.every((one, i) => one === this.#drawn.from[i])) return false;
    const wait = this.#drawn.at + CALM_MS - performance.now();
    if (wait > 0) this.#wait(wait);
    else this.#drawn = { from, at: performance.now() };
    return wait <= 0;
  }

  render() {
    const { cluster, history } = this.lab.state;
    const groups = [...cluster.groups].sort((one, other) => one.colour - other.colour);
    const blocks = groups.map(group => this.#block(group, history))
      .filter(({ inView }) => inView.lanes.length > 0 || inView.happened);
    const shown = blocks.slice(0, MOST_GROUPS);
    const quiet = groups.filter(({ name }) => !shown.some(({ group }) => group.name === name));
    clearTimeout(this.#timer);
    if (shown.some(({ inView }) => inView.happened)) this.#wait(this.#now + TICK_MS - this.#time());
    return html`
      <header class="panel-head">
        <h2 class="visually-hidden">Rebalances</h2>
        <p>${this.#latest(history)}</p>
        ${this.#ranges()}
      </header>
      ${repeat(shown, ({ group }) => group.name, block => this.#section(block))}
      ${groups.length ? nothing : html`<p class="card none">No group yet. One appears here with its first member.</p>`}
      ${note(shown.some(({ inView }) => inView.taken)
        && "Bars without colour: before anybody looked. It is taken to have been the same.")}
      ${note(quiet.length > 0 && `Nobody was there and nothing happened in this time: ${names(quiet)}.`)}`;
  }

  #begin({ at, history = [] }) {
    const now = Date.parse(at);
    this.#ahead = now - Date.now();
    this.#since = Math.min(this.#since, now, beginning(history, now));
  }

  #block(group, history) {
    const to = this.#now;
    const from = Math.min(to - MINUTE_MS, this.#range.ms === Infinity ? beginning(history, to) : to - this.#range.ms);
    const story = accountOf(group, this.lab.state.ownership[group.name], history);
    const topics = new Set(group.positions.map(({ topic }) => topic));
    const topic = topics.size === 1 ? [...topics][0] : this.lab.topic;
    const words = partitions => owned(partitions, topic);
    const inView = viewOf(story, group, { from, to, since: this.#since, words, consumers: this.lab.state.consumers });
    return { group, inView, words, from, to };
  }

  #section({ group, inView, words, from, to }) {
    const presenter = document.documentElement.hasAttribute("data-presenter") && !phone.matches;
    const width = Math.max(280, Math.round(this.clientWidth - (presenter ? 42 : 36)));
    const at = placesOf(inView, { width, from, to, scale: presenter ? PRESENTER_SCALE : 1 });
    const id = `rebalances-${group.colour}`;
    const look = colourClasses(group.colour);
    const label = `Now in ${group.name}: ${nowInWords(inView)}. The list after this picture tells how it came about.`;
    return html`<section class="card block ${look}" aria-labelledby=${id}>
      <header>
        <h3 id=${id} class="group-tag"><span class="letter" aria-hidden="true">${group.letter}</span>${group.name}</h3>
        <p>${this.#facts(group)}</p>
      </header>
      <svg role="img" aria-label=${label} viewBox="0 0 ${at.width} ${at.height}"
        width=${at.width} height=${at.height}>${drawing(inView, at, words)}</svg>
      <ul class="visually-hidden">${inView.sentences.map(sentence => html`<li>${sentence}</li>`)}</ul>
      ${note(inView.more > 0 && `… and ${plural(inView.more, "more member")}; only ${MOST_LANES} are drawn.`)}
    </section>`;
  }

  #facts(group) {
    const { brokers } = this.lab.state.cluster;
    const coordinator = brokers.find(({ id }) => id === group.coordinator)?.name;
    return [
      plural(group.members.length, "member"),
      group.epoch === null || group.epoch === undefined ? "" : `${epochWord(group)} ${group.epoch}`,
      coordinator ? `coordinator ${coordinator}` : "no coordinator",
      group.state,
    ].filter(Boolean).join(" · ");
  }

  #latest(history) {
    const last = history.findLast(({ group }) => group);
    if (!last) return "Nothing has happened in a group yet.";
    const ago = this.#now - Date.parse(last.at);
    const since = ago > MINUTE_MS ? `(${span(Math.floor(ago / MINUTE_MS) * MINUTE_MS)} ago) ` : "";
    return html`<span class="caption">Latest</span> ${clock(last.at).slice(0, 8)} ${since}${last.text}`;
  }

  #ranges() {
    return html`<fieldset class="segments"><legend class="visually-hidden">Time shown</legend>
      ${RANGES.map(range => html`<label><input type="radio" name="range" .checked=${range === this.#range}
        @change=${() => this.#choose(range)}><span>${range.name}</span></label>`)}</fieldset>`;
  }

  #choose(range) {
    this.#range = range;
    this.#redraw();
  }

  #redraw() {
    this.#drawn = { from: [], at: -CALM_MS };
    this.requestUpdate();
  }

  #time() {
    return Date.now() + this.#ahead;
  }

  #wait(ms) {
    clearTimeout(this.#timer);
    if (!document.hidden) this.#timer = setTimeout(() => this.requestUpdate(), ms);
  }
}

function beginning(history, now) {
  return history.length ? Math.min(...history.map(({ at }) => Date.parse(at))) : now;
}

function note(words) {
  return words ? html`<p class="panel-note">${words}</p>` : nothing;
}

function names(groups) {
  return groups.length > 6 ? plural(groups.length, "group") : list(groups.map(({ name }) => name));
}

customElements.define("rebalance-timeline", RebalanceTimeline);
