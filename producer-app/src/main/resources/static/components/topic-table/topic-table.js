/*
 * What the brokers say about each topic: who leads its partitions, which copies are in sync, which offsets they hold;
 * and a form that raises the number of partitions. The topic at hand is unfolded.
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
    const shown = [...topics].sort((one, other) => this.#rank(one) - this.#rank(other)).slice(0, MOST_TOPICS);
    return html`
      <h2 class="visually-hidden">Topics</h2>
      ${repeat(shown, ({ name }) => name, topic => this.#topic(topic))}
      ${topics.length ? nothing : html`<p class="card none">No topic is known yet.</p>`}
      ${topics.length > shown.length ? html`<p class="panel-note">… and ${plural(topics.length - shown.length, "more topic")}.</p>` : nothing}`;
  }

  /** The topic at hand comes first. */
  #rank({ name }) {
    return name === this.lab.topic ? 0 : 1;
  }

  #topic(topic) {
    const open = this.#folds.get(topic.name) ?? topic.name === this.lab.topic;
    const copies = Math.max(0, ...topic.partitions.map(({ replicas }) => replicas.length));
    return html`<details class="card fold" .open=${open} @toggle=${({ target }) => this.#fold(topic.name, target.open)}>
      <summary><h3>${topic.name}</h3>
        <p>${plural(topic.partitions.length, "partition")} · ${plural(copies, "copy", "copies")} each · ${health(topic)}</p></summary>
      ${open ? html`<div class="inside">${this.#partitions(topic)}
        <raise-partitions .topic=${topic.name} .partitions=${topic.partitions.length}></raise-partitions></div>` : nothing}
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
      <thead><tr><th scope="col"><span class="heading">Partition</span></th><th scope="col">Leader</th><th scope="col">Replicas</th><th scope="col">In sync</th>
        <th scope="col" class="number">Begin</th><th scope="col" class="number">End</th></tr></thead>
      <tbody>${repeat(shown, ({ partition }) => partition, one => html`<tr>
        <th scope="row">P${one.partition}</th>
        <td>${one.leader === null ? html`<span class="bad-words">none</span>` : html`<b>${this.#broker(one.leader)}</b>`}</td>
        <td>${this.#brokers(one.replicas)}</td>
        <td>${one.inSync.length < one.replicas.length
          ? html`<span class="warn-words">${one.inSync.length ? `only ${this.#brokers(one.inSync)}` : "none"}</span>` : this.#brokers(one.inSync)}</td>
        <td class="number">${count(one.begin)}</td><td class="number">${count(one.end)}</td></tr>`)}</tbody></table>
      ${partitions.length > shown.length ? html`<p class="panel-note">… and ${plural(partitions.length - shown.length, "more partition")}.</p>` : nothing}`;
  }

  #brokers(ids) {
    return list([...ids].sort((one, other) => one - other).map(id => this.#broker(id)));
  }

  #broker(id) {
    return this.lab.state.cluster.brokers.find(broker => broker.id === id)?.name ?? `kafka${id}`;
  }
}

function health({ partitions }) {
  const headless = partitions.filter(({ leader }) => leader === null).length;
  if (headless) return html`<b class="bad-words">${headless === partitions.length ? "no leader" : `${count(headless)} without a leader`}</b>`;
  const behind = partitions.filter(({ inSync, replicas }) => inSync.length < replicas.length).length;
  return behind ? html`<b class="warn-words">${behind === partitions.length ? "none" : `${count(partitions.length - behind)} of ${count(partitions.length)}`} fully in sync</b>`
    : "all in sync";
}

customElements.define("topic-table", TopicTable);
