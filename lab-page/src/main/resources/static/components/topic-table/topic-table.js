/*
 * What the brokers say about each topic: who leads its partitions, which copies are in sync, which offsets they hold;
 * and a form that raises the number of partitions. The topic at hand comes first and is unfolded.
 *
 *   <topic-table class="panel"></topic-table>
 */
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { PanelElement } from "../../lib/panel-element.js";
import { count, list, plural } from "../../lib/words.js";
import "../raise-partitions/raise-partitions.js";

const MOST_TOPICS = 60;
const MOST_ROWS = 100;

class TopicTable extends PanelElement {
  #folds = new Map(); // what somebody has folded or unfolded: topic → open

  render() {
    const { topics } = this.lab.state.cluster;
    const atHand = ({ name }) => name === this.lab.topic;
    const shown = [...topics].sort((one, other) => atHand(other) - atHand(one)).slice(0, MOST_TOPICS);
    return html`
      <h2 class="visually-hidden">Topics</h2>
      ${repeat(shown, ({ name }) => name, topic => this.#topic(topic))}
      ${topics.length ? nothing : html`<p class="card none">No topic is known yet.</p>`}
      ${more(topics.length - shown.length, "more topic")}`;
  }

  #topic(topic) {
    const open = this.#folds.get(topic.name) ?? topic.name === this.lab.topic;
    const size = topic.partitions.length;
    const copies = Math.max(0, ...topic.partitions.map(({ replicas }) => replicas.length));
    return html`<details class="card fold" .open=${open} @toggle=${({ target }) => this.#fold(topic.name, target.open)}>
      <summary>
        <h3>${topic.name}</h3>
        <p>${plural(size, "partition")} · ${plural(copies, "copy", "copies")} each · ${health(topic)}</p>
      </summary>
      ${open ? html`<div class="inside">
        ${this.#partitions(topic)}
        <raise-partitions .topic=${topic.name} .partitions=${size}></raise-partitions>
      </div>` : nothing}
    </details>`;
  }

  #fold(name, open) {
    if (open === this.#folds.get(name)) return;
    this.#folds.set(name, open);
    this.requestUpdate();
  }

  #partitions({ name, partitions }) {
    const shown = partitions.slice(0, MOST_ROWS);
    return html`<table class="facts">
      <caption class="visually-hidden">Partitions of ${name}</caption>
      <thead><tr>
        <th scope="col"><span class="heading">Partition</span></th>
        <th scope="col">Leader</th>
        <th scope="col">Replicas</th>
        <th scope="col">In sync</th>
        <th scope="col" class="number">Begin</th>
        <th scope="col" class="number">End</th>
      </tr></thead>
      <tbody>${repeat(shown, ({ partition }) => partition, one => html`<tr>
        <th scope="row">P${one.partition}</th>
        <td>${one.leader === null ? html`<span class="bad-words">none</span>` : html`<b>${this.#name(one.leader)}</b>`}</td>
        <td>${this.#names(one.replicas)}</td>
        <td>${this.#inSync(one)}</td>
        <td class="number">${count(one.begin)}</td>
        <td class="number">${count(one.end)}</td>
      </tr>`)}</tbody></table>
      ${more(partitions.length - shown.length, "more partition")}`;
  }

  #inSync({ inSync, replicas }) {
    if (inSync.length === replicas.length) return this.#names(inSync);
    return html`<span class="warn-words">${inSync.length ? `only ${this.#names(inSync)}` : "none"}</span>`;
  }

  #names(ids) {
    return list([...ids].sort((one, other) => one - other).map(id => this.#name(id)));
  }

  #name(id) {
    return this.lab.state.cluster.brokers.find(broker => broker.id === id)?.name ?? `kafka${id}`;
  }
}

function health({ partitions }) {
  const headless = partitions.filter(({ leader }) => leader === null).length;
  if (headless) return html`<b class="bad-words">${count(headless)} without a leader</b>`;
  const whole = partitions.filter(({ inSync, replicas }) => inSync.length === replicas.length).length;
  if (whole === partitions.length) return "all in sync";
  return html`<b class="warn-words">${whole ? `${count(whole)} of ${count(partitions.length)}` : "none"} fully in sync</b>`;
}

function more(left, what) {
  return left > 0 ? html`<p class="panel-note">… and ${plural(left, what)}.</p>` : nothing;
}

customElements.define("topic-table", TopicTable);
