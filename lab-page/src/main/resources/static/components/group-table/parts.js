/*
 * The parts of one group's table: what it is, how far it has come, who is in it.
 *
 *   positions(group, {cluster, consumers, ownership, topicAtHand, full, trendOf})
 *
 * full is the lag that makes a full bar, trendOf(topic, partition) says how a lag has moved lately.
 */
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { holds, standing } from "../../lib/ownership.js";
import { count, owned, plural } from "../../lib/words.js";
import { stateInWords, typeInWords } from "./states.js";

const MOST_ROWS = 60;
const SIGNS = { rising: "▲", falling: "▼" };

export function about(group, { cluster }) {
  const { name, sentence } = typeInWords(group.type);
  const coordinator = cluster.brokers.find(({ id }) => id === group.coordinator);
  const where = coordinator ? `${coordinator.name}${coordinator.up ? "" : " (stopped)"}` : "not known";
  return html`<dl class="about">
    <div><dt>Type</dt><dd><b>${name}</b> ${sentence}</dd></div>
    <div><dt>State</dt><dd><b>${group.state}</b> ${stateInWords(group).sentence}</dd></div>
    <div><dt>Assignor</dt><dd><b>${group.protocol ?? "–"}</b></dd></div>
    <div><dt>Coordinator</dt><dd><b>${where}</b></dd></div>
    ${group.epoch === null || group.epoch === undefined ? nothing : html`
      <div><dt>${group.type === "classic" ? "Generation" : "Group epoch"}</dt><dd><b>${group.epoch}</b></dd></div>`}
  </dl>`;
}

export function members(group, { consumers, ownership, topicAtHand }) {
  if (group.members.length === 0) return nothing;
  const shown = group.members.slice(0, MOST_ROWS);
  const statics = group.members.some(({ instanceId }) => instanceId);
  const topics = topicsOf(group);
  const topic = topics.length === 1 ? topics[0] : topicAtHand;
  return html`<table class="facts members">
    <caption>Members</caption>
    <thead><tr>
      <th scope="col">Member</th>
      <th scope="col" class="wide">Client id</th>
      <th scope="col" class="wide">Host</th>
      ${statics ? html`<th scope="col">Instance id</th>` : nothing}
      <th scope="col">Owns</th>
    </tr></thead>
    <tbody>${repeat(shown, ({ memberId }) => memberId, member => {
      const host = member.host.replace("/", "");
      return html`<tr>
        <th scope="row" title=${member.memberId}>${nameOf(member, consumers)}
          <small class="narrow">${member.clientId} at ${host}</small></th>
        <td class="mono wide">${member.clientId}</td>
        <td class="mono wide">${host}</td>
        ${statics ? html`<td class="mono">${member.instanceId ?? "–"}</td>` : nothing}
        <td>${ownedBy(group, member, ownership, topic)}</td>
      </tr>`;
    })}</tbody></table>
    ${more(group.members.length - shown.length, "more member")}`;
}

function ownedBy(group, member, ownership, topic) {
  const { kind, partitions } = standing(ownership, asConsumer(group, member));
  if (kind === "unknown") return html`<span class="unknown">not known</span>`;
  if (kind === "absent") return warning("nothing: it is away");
  return partitions.length ? owned(partitions, topic) : warning("nothing");
}

/** By the name that the account knows it by. */
function asConsumer({ name }, { consumer, memberId, assignment }) {
  return { group: name, key: consumer ?? memberId, partitions: assignment };
}

/** A table for each topic that the group reads, or has read. */
export function positions(group, context) {
  return topicsOf(group).map(topic => {
    const rows = rowsOf(group, topic, context);
    const shown = rows.length > MOST_ROWS ? [...rows].sort(byLag).slice(0, MOST_ROWS) : rows;
    return html`<table class="facts positions">
      <caption>Positions in ${topic}</caption>
      <thead><tr>
        <th scope="col"><span class="heading">Partition</span></th>
        <th scope="col">Owner</th>
        <th scope="col" class="number">Committed</th>
        <th scope="col" class="number">End</th>
        <th scope="col" class="lag">Lag</th>
      </tr></thead>
      <tbody>${repeat(shown, ({ partition }) => partition, row => html`<tr>
        <th scope="row">P${row.partition}</th>
        <td>${ownerOf(group, row.owners, context.consumers)}</td>
        <td class="number">${row.committed === null ? "–" : count(row.committed)}</td>
        <td class="number">${row.end === null ? "–" : count(row.end)}</td>
        <td class="lag">${row.lag === null ? unknown(row) : lag(row, topic, context)}</td>
      </tr>`)}</tbody></table>
      ${more(rows.length - shown.length, "more partition", ", with less lag")}`;
  });
}

function topicsOf(group) {
  const owned = group.members.flatMap(({ assignment }) => assignment);
  return [...new Set([...group.positions, ...owned].map(({ topic }) => topic))].sort();
}

/** Also of partitions that somebody owns and nobody has committed in. */
function rowsOf(group, topic, { cluster: { topics }, ownership }) {
  const logs = topics.find(({ name }) => name === topic)?.partitions ?? [];
  const rows = new Map();
  for (const position of group.positions) {
    if (position.topic === topic) rows.set(position.partition, { ...position, owners: [] });
  }
  for (const member of group.members) {
    for (const { partition } of holds(ownership, asConsumer(group, member)).filter(one => one.topic === topic)) {
      const end = logs.find(log => log.partition === partition)?.end ?? null;
      const row = rows.get(partition) ?? { partition, committed: null, end, lag: null, owners: [] };
      rows.set(partition, { ...row, owners: [...row.owners, member] });
    }
  }
  return [...rows.values()].sort((one, other) => one.partition - other.partition);
}

function byLag(one, other) {
  return (other.lag ?? 0) - (one.lag ?? 0);
}

function ownerOf(group, owners, consumers) {
  if (owners.length > 1) return plural(owners.length, "member");
  if (owners.length === 1) return nameOf(owners[0], consumers);
  return group.members.length ? warning("nobody") : html`<span class="none">nobody</span>`;
}

function nameOf({ consumer, memberId, clientId }, consumers) {
  const known = consumers.find(({ key }) => key === (consumer ?? memberId));
  if (!known || known.online) return known?.name ?? clientId;
  return html`${known.name} <span class="bad-words">✕ no process</span>`;
}

/** No position is not a position of 0. */
function unknown({ committed }) {
  return html`<span class="unknown">${committed === null ? "no position yet" : "not known"}</span>`;
}

function lag({ partition, lag: size }, topic, { full, trendOf }) {
  const trend = trendOf(topic, partition);
  const sign = size ? SIGNS[trend] : undefined;
  return html`<div>
    <b>${count(size)}</b>
    <span class="bar" aria-hidden="true"><span .style=${`inline-size: ${Math.min(100, size / full * 100)}%`}></span></span>
    <span class="trend">${sign ? html`<span aria-hidden="true">${sign}</span> ` : nothing}${
      size === 0 && trend !== "falling" ? "caught up" : trend}</span>
  </div>`;
}

function warning(words) {
  return html`<span class="warn-words">${words}</span>`;
}

function more(left, what, addition = "") {
  return left > 0 ? html`<p class="panel-note">… and ${plural(left, what)}${addition}.</p>` : nothing;
}
