/*
 * What the brokers say about each group: its type and state in words, its coordinator and members, and how far it has
 * come in each partition. Groups without members are folded.
 *
 *   <group-table class="panel"></group-table>
 */
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { PanelElement } from "../../lib/panel-element.js";
import { colourClasses, count, plural } from "../../lib/words.js";
import { LagTrend } from "./lag-trend.js";
import { about, members, positions } from "./parts.js";
import { stateInWords } from "./states.js";

const MOST_GROUPS = 30;
const SMALLEST_FULL_BAR = 20; // so that a lag of one is a small bar
const TREND_MS = 1000;

class GroupTable extends PanelElement {
  #trend = new LagTrend();
  #folds = new Map(); // what somebody has folded or unfolded: group → open
  #timer;
  #onMessage = ({ detail: { type, data } }) => {
    if (type === "state") this.#trend.take(data.cluster.groups);
    if (type === "cluster") this.#trend.take(data.groups);
  };

  connectedCallback() {
    super.connectedCallback();
    this.lab.addEventListener("message", this.#onMessage);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.lab.removeEventListener("message", this.#onMessage);
    clearTimeout(this.#timer);
  }

  render() {
    const { groups } = this.lab.state.cluster;
    const left = groups.length - MOST_GROUPS;
    this.#schedule(groups);
    return html`
      <h2 class="visually-hidden">Groups</h2>
      ${repeat([...groups].sort(byLife).slice(0, MOST_GROUPS), ({ name }) => name, group => this.#group(group))}
      ${groups.length ? nothing : html`<p class="card none">No group yet. One appears here with its first member.</p>`}
      ${left > 0 ? html`<p class="panel-note">… and ${plural(left, "more group")}.</p>` : nothing}`;
  }

  #group(group) {
    const open = this.#folds.get(group.name) ?? group.members.length > 0;
    const look = colourClasses(group.colour);
    return html`<details class="card fold group ${look}" .open=${open}
        @toggle=${({ target }) => this.#fold(group.name, target.open)}>
      <summary>
        <h3 class="group-tag"><span class="letter" aria-hidden="true">${group.letter}</span>${group.name}</h3>
        <p><b class=${stateInWords(group).calm ? "" : "warn-words"}>${group.state}</b>
          · ${plural(group.members.length, "member")} · ${lagInWords(group)}</p>
      </summary>
      ${open ? this.#inside(group) : nothing}
    </details>`;
  }

  #inside(group) {
    const { cluster, consumers, ownership } = this.lab.state;
    const lags = cluster.groups.flatMap(one => one.positions.map(({ lag }) => lag ?? 0));
    const context = {
      cluster, consumers, ownership, topicAtHand: this.lab.topic,
      full: Math.max(SMALLEST_FULL_BAR, ...lags),
      trendOf: (topic, partition) => this.#trend.of(group.name, topic, partition),
    };
    return html`<div class="inside">${about(group, context)}${positions(group, context)}${members(group, context)}</div>`;
  }

  #fold(name, open) {
    if (open === this.#folds.get(name)) return;
    this.#folds.set(name, open);
    this.requestUpdate();
  }

  /** A lag that nobody speaks of any more is steady, and that is news, too. */
  #schedule(groups) {
    clearTimeout(this.#timer);
    const moves = groups.some(group => group.positions.some(({ topic, partition }) =>
      ["rising", "falling"].includes(this.#trend.of(group.name, topic, partition))));
    if (moves && !document.hidden) this.#timer = setTimeout(() => this.requestUpdate(), TREND_MS);
  }
}

/** Groups with members first, each kind in the order of their letters. */
function byLife(one, other) {
  return (one.members.length === 0) - (other.members.length === 0) || one.colour - other.colour;
}

function lagInWords({ positions: all }) {
  const known = all.filter(({ lag }) => lag !== null);
  if (known.length === 0) return "no position yet";
  const lag = known.reduce((sum, position) => sum + position.lag, 0);
  return lag ? html`lag <b>${count(lag)}</b>` : "caught up";
}

customElements.define("group-table", GroupTable);
