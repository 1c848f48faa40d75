/*
 * A card for each consumer, in the order of their ports, or how to start the first one.
 *
 *   <consumer-list>…what the server rendered…</consumer-list>
 */
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { holds } from "../../lib/ownership.js";
import { PanelElement } from "../../lib/panel-element.js";
import { count, nothingYet, why } from "../../lib/words.js";
import "../command-block/command-block.js";
import "../consumer-card/consumer-card.js";

const ROWS = { fewest: 6, most: 20, phone: 4 };
const MORE_PX = 40; // the button below the rows, with its gap

const wide = matchMedia("(min-width: 1000px)");
const phone = matchMedia("(max-width: 640px)");

class ConsumerList extends PanelElement {
  #room = ROWS.fewest;
  #shape;
  #size = new ResizeObserver(() => this.#measure());

  connectedCallback() {
    super.connectedCallback();
    this.#size.observe(this.parentElement);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  render() {
    const { consumers } = this.lab.state;
    const online = consumers.filter(consumer => consumer.online).length;
    return html`
      <header class="panel-head"><h2 id="consumers">Consumers</h2><p>${count(online)} online</p></header>
      <div class="cards ${consumers.length > 3 ? "many" : consumers.length === 3 ? "three" : ""}">
        ${consumers.length ? repeat(consumers, consumer => consumer.key, consumer => html`
          <consumer-card .consumer=${consumer} .holds=${holds(this.lab.state.ownership, consumer)} .topic=${this.lab.topic} .room=${this.#room}
            .excuse=${consumer.rows.length ? "" : nothingYet(consumer)}
            .why=${why(consumer, this.lab.state)}></consumer-card>`) : this.#howToStart()}
      </div>`;
  }

  updated() {
    const { consumers } = this.lab.state;
    const shape = consumers.map(({ key, group, rows }) => `${key} ${group} ${rows.length > 0}`).join();
    if (shape !== this.#shape) this.#measureDrawn();
    this.#shape = shape;
  }

  #howToStart() {
    const { reachable, brokers, groups } = this.lab.state.cluster;
    if (groups.some(({ members }) => members.length)) return nothing; // about to be shown
    if (!reachable) return html`<p class="card no-consumer">No consumer is known, because no broker answers.</p>`;
    const servers = brokers.filter(({ port }) => port).map(({ host, port }) => `${host}:${port}`).join(",");
    return html`<div class="card no-consumer">
      <h3>No consumer yet</h3>
      <p>Start one in a new terminal, in the lab’s folder. It appears here by itself.</p>
      <command-block><div class="bar"><span>Terminal</span></div><pre><code>KAFKA_TOPIC=${this.lab.topic} \\
KAFKA_BOOTSTRAP_SERVERS=${servers} \\
CONSUMER_GROUP=<em class="g-0">first-group</em> PORT=<em class="value">8000</em> \\
./lab consumer</code></pre></command-block>
    </div>`;
  }

  async #measureDrawn() {
    await Promise.all([...this.querySelectorAll("consumer-card")].map(card => card.updateComplete));
    this.#measure();
  }

  /** As many rows as fit without scrolling, where the cards have a pane of their own. */
  #measure() {
    const room = phone.matches ? ROWS.phone : wide.matches ? this.#fitting() : ROWS.fewest;
    if (room === this.#room) return;
    this.#room = room;
    this.requestUpdate();
  }

  #fitting() {
    const cards = this.querySelector(".cards");
    const tables = [...this.querySelectorAll("tbody")];
    if (tables.length === 0) return this.#room;
    const { gridTemplateColumns, rowGap } = getComputedStyle(cards);
    const lines = Math.ceil(cards.childElementCount / gridTemplateColumns.split(" ").length);
    const pane = this.parentElement;
    const above = cards.offsetTop - pane.offsetTop;
    const height = pane.clientHeight - above - parseFloat(getComputedStyle(pane).paddingBottom);
    const card = (height - (lines - 1) * parseFloat(rowGap)) / lines;
    const besides = Math.max(...tables.map(besidesRows)) + MORE_PX;
    const rows = Math.floor((card - besides) / tables[0].rows[0].offsetHeight);
    return Math.max(ROWS.fewest, Math.min(ROWS.most, rows));
  }
}

function besidesRows(table) {
  const top = table.closest("article").getBoundingClientRect().top;
  return table.getBoundingClientRect().top - top + 10;
}

customElements.define("consumer-list", ConsumerList);
