/*
 * One consumer: its group, how it is, what it owns, how much it received, and its newest events.
 *
 *   html`<consumer-card .consumer=${consumer} .holds=${[]} .topic=${"first-topic"} .room=${6} .excuse=${"No events yet."} .why=${""}>`
 *
 * holds are the partitions that it reads or that are kept for it, room is how many rows there is space for, excuse says
 * why there are none, why tells the cause of its state.
 */
import { html, LitElement, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { turns } from "../../lib/turns.js";
import { clock, colourClasses, condition, count, later, lostWithIt, owned } from "../../lib/words.js";

const TINTED_MS = 500;

class ConsumerCard extends LitElement {
  static properties = {
    consumer: { attribute: false },
    holds: { attribute: false },
    topic: { attribute: false },
    room: { attribute: false },
    excuse: { attribute: false },
    why: { attribute: false },
  };

  #unfolded = false;

  constructor() {
    super();
    this.holds = [];
  }

  createRenderRoot() { return this; }

  scheduleUpdate() {
    return turns.take(() => super.scheduleUpdate());
  }

  /** One that the server rendered waits to be replaced by its list. */
  shouldUpdate() {
    return this.consumer !== undefined;
  }

  render() {
    const { consumer } = this;
    const { sign, mood, words, addition } = condition(consumer);
    const lost = lostWithIt(consumer);
    return html`
      <article class="card consumer ${colourClasses(consumer.colour)} ${consumer.online ? "" : "offline"}">
        <header>
          <h3 title=${consumer.name}>${consumer.name}</h3>
          ${consumer.journal ? html`<p class="received"><b>${count(consumer.received)}</b>
            ${consumer.received === 1 ? "event" : "events"}</p>` : nothing}
        </header>
        <p class="meta">
          <span class="group-tag"><span class="letter"
            aria-hidden="true">${consumer.letter}</span>${consumer.group}</span>
          <span class="state-words ${mood}"><span aria-hidden="true">${sign}</span> ${words}</span>
          <span class="owns">${this.#address()} owns ${this.holds.length
            ? html`<b>${owned(this.holds, this.topic)}</b>` : "nothing"}</span>
        </p>
        ${addition ? html`<p class="note">${addition}</p>` : nothing}
        ${lost ? html`<p class="note">${lost}</p>` : nothing}
        ${this.why ? html`<p class="note">${this.why}</p>` : nothing}
        ${consumer.rows.length ? this.#table() : html`<p class="nothing">${this.excuse}</p>`}
      </article>`;
  }

  #address() {
    return this.consumer.port ? `:${this.consumer.port}` : this.consumer.host.replace("/", "");
  }

  #table() {
    const { rows, instance } = this.consumer;
    const folds = rows.length > this.room + 1; // the button needs the place of one row itself
    const shown = folds && !this.#unfolded ? rows.slice(0, this.room) : rows;
    const tinted = shown.length < this.room || !isNew(shown.at(-1)); // in a burst a tint tells nothing
    return html`
      <table class="rows ${shown.some(({ again }) => again) ? "repeats" : ""}">
        <caption class="visually-hidden">Newest events of ${this.consumer.name}</caption>
        <thead><tr>
          <th scope="col" class="id">id</th>
          <th scope="col" class="at">at</th>
          <th scope="col" class="clicked">clicked</th>
          <th scope="col" class="produced"><span class="wide">produced</span><span class="short">+prod</span></th>
          <th scope="col" class="consumed"><span class="wide">consumed</span><span class="short">+cons</span></th>
        </tr></thead>
        <tbody>${repeat(shown, row => `${instance} ${row.seq}`, row => this.#row(row, tinted))}</tbody>
      </table>
      ${folds ? html`<button type="button" class="more" aria-expanded=${this.#unfolded} @click=${this.#fold}>
        ${this.#unfolded ? "Show fewer" : `Show ${rows.length - this.room} more`}</button>` : nothing}`;
  }

  #row(row, tinted) {
    return html`<tr class=${tinted && isNew(row) ? "new" : nothing}>
      <td class="id">${row.id ?? "–"}</td>
      <td class="at">${row.again ? this.#again() : nothing}P${row.partition}@${row.offset}</td>
      ${row.value === null ? this.#times(row) : html`
        <td class="text" colspan="3"><div>
          <span title=${row.value}>${row.value}</span>${wideTime(row.consumed)}</div></td>`}
    </tr>`;
  }

  #times({ clicked, produced, consumed }) {
    const since = produced ?? clicked;
    const time = () => html`${wideTime(consumed)}<span class="short">–</span>`;
    return html`<td class="clicked">${clicked ? clock(clicked) : "–"}</td>
      <td class="produced">${clicked && produced ? delay(clicked, produced) : "–"}</td>
      <td class="consumed">${since ? delay(since, consumed) : time()}</td>`;
  }

  #again() {
    return html`<span class="again" title="${this.consumer.group} had read this offset before">again</span> `;
  }

  #fold() {
    this.#unfolded = !this.#unfolded;
    this.requestUpdate();
  }
}

function isNew(row) {
  return performance.now() - row.arrived < TINTED_MS;
}

function delay(from, to) {
  const { figure, unit } = later(from, to);
  return html`<span title=${clock(to)}>${figure}<span class=${unit === "ms" ? "wide" : nothing}> ${unit}</span></span>`;
}

function wideTime(instant) {
  return html`<span class="wide" title=${clock(instant)}>${clock(instant).slice(0, 8)}</span>`;
}

customElements.define("consumer-card", ConsumerCard);
