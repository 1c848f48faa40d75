/*
 * What the brokers say about each group: its type and state in words, its coordinator and members, and how far it has
 * come in each partition. Groups without members are folded.
 *
 *   <group-table class="panel"></group-table>
 */
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { PanelElement } from "../../lib/panel-element.js";
import { count, owned, plural } from "../../lib/words.js";
import { LagTrend } from "./lag-trend.js";
import { stateInWords, typeInWords } from "./states.js";

const MOST_GROUPS = 30;
const MOST_ROWS = 60;
const COLOURS = 4;
const SMALLEST_FULL_BAR = 20; // so that a lag of one is a small bar
const TREND_MS = 1000;
const SIGNS = { rising: "▲", falling: "▼", steady: "" };

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
    const ordered = [...groups].sort((one, other) => !one.members.length - !other.members.length || one.colour - other.colour);
    const full = Math.max(SMALLEST_FULL_BAR, ...groups.flatMap(({ positions }) => positions.map(({ lag }) => lag ?? 0)));
    this.#schedule(groups);
    return html`
      <h2 class="visually-hidden">Groups and lag</h2>
      ${repeat(ordered.slice(0, MOST_GROUPS), ({ name }) => name, group => this.#group(group, full))}
      ${groups.length ? nothing : html`<p class="card none">No group yet. One appears here with its first member.</p>`}
      ${groups.length > MOST_GROUPS ? html`<p class="panel-note">… and ${plural(groups.length - MOST_GROUPS, "more group")}.</p>` : nothing}`;
  }

  #group(group, full) {
    const open = this.#folds.get(group.name) ?? group.members.length > 0;
    const { calm } = stateInWords(group);
    return html`<details class="card fold group g-${group.colour % COLOURS} ${group.colour < COLOURS ? "" : "second-round"}"
        .open=${open} @toggle=${({ target }) => this.#fold(group.name, target.open)}>
      <summary><h3 class="group-tag"><span class="letter" aria-hidden="true">${group.letter}</span>${group.name}</h3>
        <p><b class=${calm ? "" : "warn-words"}>${group.state}</b> · ${plural(group.members.length, "member")} · ${lagInWords(group)}</p></summary>
      ${open ? html`<div class="inside">
        ${this.#facts(group)}
        ${this.#topics(group).map(topic => this.#positions(group, topic, full))}
        ${group.members.length ? this.#members(group) : nothing}
      </div>` : nothing}
    </details>`;
  }

  #fold(name, open) {
    if (open === this.#folds.get(name)) return;
    this.#folds.set(name, open);
    this.requestUpdate();
  }

  #facts(group) {
    const { name, sentence } = typeInWords(group.type);
    const coordinator = this.lab.state.cluster.brokers.find(({ id }) => id === group.coordinator);
    return html`<dl class="about">
      <div><dt>Type</dt><dd><b>${name}</b> ${sentence}</dd></div>
      <div><dt>State</dt><dd><b>${group.state}</b> ${stateInWords(group).sentence}</dd></div>
      <div><dt>Assignor</dt><dd><b>${group.protocol ?? "–"}</b></dd></div>
      <div><dt>Coordinator</dt><dd><b>${coordinator?.name ?? "not known"}</b>${coordinator && !coordinator.up ? " (stopped)" : ""}</dd></div>
      ${group.epoch === null || group.epoch === undefined ? nothing
        : html`<div><dt>${group.type === "classic" ? "Generation" : "Group epoch"}</dt><dd><b>${group.epoch}</b></dd></div>`}
    </dl>`;
  }

  #members(group) {
    const shown = group.members.slice(0, MOST_ROWS);
    const statics = group.members.some(({ instanceId }) => instanceId);
    return html`<table class="facts members">
      <caption>Members</caption>
      <thead><tr><th scope="col">Member</th><th scope="col" class="wide">Client id</th><th scope="col" class="wide">Host</th>
        ${statics ? html`<th scope="col">Instance id</th>` : nothing}<th scope="col">Owns</th></tr></thead>
      <tbody>${repeat(shown, ({ memberId }) => memberId, member => {
        const { name, lost } = this.#known(member);
        const host = member.host.replace("/", "");
        return html`<tr><th scope="row" title=${member.memberId}>${name}${lost ? html` <span class="bad-words">✕ no process</span>` : nothing}
            <small class="narrow">${member.clientId} at ${host}</small></th>
          <td class="mono wide">${member.clientId}</td><td class="mono wide">${host}</td>
          ${statics ? html`<td class="mono">${member.instanceId ?? "–"}</td>` : nothing}
          <td>${member.assignment.length ? owned(member.assignment, this.#topicOf(group)) : html`<span class="warn-words">nothing</span>`}</td></tr>`;
      })}</tbody></table>
      ${more(group.members.length - shown.length, "more member")}`;
  }

  #topics(group) {
    return [...new Set([...group.positions, ...group.members.flatMap(({ assignment }) => assignment)].map(({ topic }) => topic))].sort();
  }

  #topicOf(group) {
    const topics = this.#topics(group);
    return topics.length === 1 ? topics[0] : this.lab.topic;
  }

  #positions(group, topic, full) {
    const rows = this.#rows(group, topic);
    const shown = rows.length > MOST_ROWS ? [...rows].sort((one, other) => (other.lag ?? 0) - (one.lag ?? 0)).slice(0, MOST_ROWS) : rows;
    return html`<table class="facts positions">
      <caption>Positions in ${topic}</caption>
      <thead><tr><th scope="col"><span class="heading">Partition</span></th><th scope="col">Owner</th>
        <th scope="col" class="number">Committed</th><th scope="col" class="number">End</th><th scope="col" class="lag">Lag</th></tr></thead>
      <tbody>${repeat(shown, ({ partition }) => partition, row => html`<tr>
        <th scope="row">P${row.partition}</th>
        <td>${this.#owner(group, row.owners)}</td>
        <td class="number">${row.committed === null ? "–" : count(row.committed)}</td>
        <td class="number">${row.end === null ? "–" : count(row.end)}</td>
        <td class="lag">${row.lag === null ? html`<span class="unknown">${row.committed === null ? "no position yet" : "not known"}</span>` : this.#lag(group, topic, row, full)}</td>
      </tr>`)}</tbody></table>
      ${more(rows.length - shown.length, "more partition", ", with less lag")}`;
  }

  #rows(group, topic) {
    const of = list => list.filter(one => one.topic === topic);
    const ends = new Map(this.lab.state.cluster.topics.find(({ name }) => name === topic)?.partitions.map(({ partition, end }) => [partition, end]));
    const rows = new Map(of(group.positions).map(position => [position.partition, { ...position, owners: [] }]));
    for (const member of group.members) {
      for (const { partition } of of(member.assignment)) {
        if (!rows.has(partition)) rows.set(partition, { partition, committed: null, end: ends.get(partition) ?? null, lag: null, owners: [] });
        rows.get(partition).owners.push(member);
      }
    }
    return [...rows.values()].sort((one, other) => one.partition - other.partition);
  }

  #owner(group, owners) {
    if (owners.length === 0) return html`<span class=${group.members.length ? "warn-words" : "none"}>nobody</span>`;
    if (owners.length > 1) return plural(owners.length, "member");
    const { name, lost } = this.#known(owners[0]);
    return html`${name}${lost ? html` <span class="bad-words">✕ no process</span>` : nothing}`;
  }

  #known({ consumer, memberId, clientId }) {
    const known = this.lab.state.consumers.find(({ key }) => key === (consumer ?? memberId));
    return { name: known?.name ?? clientId, lost: known !== undefined && !known.online };
  }

  #lag(group, topic, { partition, lag }, full) {
    const trend = this.#trend.of(group.name, topic, partition);
    const says = lag === 0 && trend !== "falling" ? "caught up" : trend;
    return html`<div><b>${count(lag)}</b><span class="bar" aria-hidden="true"><span .style=${`inline-size: ${Math.min(100, lag / full * 100)}%`}></span></span>
      <span class="trend">${lag ? html`<span aria-hidden="true">${SIGNS[trend] ?? ""}</span> ` : nothing}<span class="word">${says}</span></span></div>`;
  }

  /** Who does not hear of a change for a while is steady, and that is news, too. */
  #schedule(groups) {
    clearTimeout(this.#timer);
    const moves = groups.some(({ name, positions }) => positions.some(({ topic, partition }) =>
      ["rising", "falling"].includes(this.#trend.of(name, topic, partition))));
    if (moves && !document.hidden) this.#timer = setTimeout(() => this.requestUpdate(), TREND_MS);
  }
}

function lagInWords({ positions }) {
  const known = positions.filter(({ lag }) => lag !== null);
  if (known.length === 0) return "no position yet";
  const lag = known.reduce((sum, { lag: one }) => sum + one, 0);
  return lag ? html`lag <b>${count(lag)}</b>` : "caught up";
}

function more(left, what, addition = "") {
  return left > 0 ? html`<p class="panel-note">… and ${plural(left, what)}${addition}.</p>` : nothing;
}

customElements.define("group-table", GroupTable);
