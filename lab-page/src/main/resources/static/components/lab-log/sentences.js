/*
 * The log's sentences. Plain functions: facts in, a line {at, text, kind} or its text out.
 */
import { count, list, owned, plural, span } from "../../lib/words.js";

const NAMED = 5;
const FEW = 3;

/** "Event 12 sent to first-topic: …" or "10 000 events sent to first-topic: 5 000 to each of 2 partitions." */
export function sent({ topic, requested, acknowledged, counts, calls, receipt }) {
  const { first, last, why } = receipt;
  if (requested === 1 && acknowledged === 1) {
    const what = last.id ? `Event ${count(last.id)}` : "A text";
    return `${what} sent to ${topic}: partition ${last.partition}, offset ${last.offset}, on ${last.broker}, because ${why}.`;
  }
  const all = plural(requested, "event");
  const what = acknowledged === requested ? all : `${count(acknowledged)} of ${all}`;
  const inARow = calls === 1 && first.id && last.id - first.id === acknowledged - 1;
  const ids = inARow ? ` (${count(first.id)} to ${count(last.id)})` : "";
  return `${what}${ids} sent to ${topic}: ${shares(counts, "to")}.`;
}

/** "Event 12 consumed by First Consumer in first-group." */
export function consumed(consumer) {
  const { name, group, rows, total, again, at } = consumer;
  const text = total === 1 && rows.length === 1 ? consumedOne(rows[0], name, group) : consumedMany(consumer);
  return { at, kind: again ? "again" : "consumed", text };
}

function consumedMany({ name, group, rows, counts, total, unseen, again }) {
  const ids = rows.map(({ id }) => id);
  const named = total <= NAMED && ids.length === total && ids.every(id => id !== null);
  const what = named ? `Events ${list(ids.map(count))}` : plural(total, "event");
  // In a burst it may read faster than its journal is read; of what fell out in between, only the number is known
  const where = named || unseen ? "" : `: ${shares(counts, "from")}`;
  return `${what} consumed by ${name} in ${group}${where}${repeated(again, total, rows.length)}.`;
}

function repeated(again, total, seen) {
  if (again === 0) return "";
  if (again === total) return ", all of them again";
  return `, ${total > seen ? "at least " : ""}${count(again)} of them again`;
}

export function consumedOne({ id, partition, offset, again }, name, group) {
  const what = id === null ? `The text at partition ${partition}, offset ${offset}` : `Event ${count(id)}`;
  return again ? `${what} consumed again by ${name}: ${group} had read partition ${partition}, offset ${offset} before.`
    : `${what} consumed by ${name} in ${group}.`;
}

/** Of many consumers of one group. */
export function groupConsumed(consumers) {
  const totals = consumers.map(({ total }) => total);
  const again = consumers.reduce((sum, consumer) => sum + consumer.again, 0);
  const all = totals.reduce((sum, total) => sum + total, 0);
  const seen = consumers.reduce((sum, { rows }) => sum + rows.length, 0);
  return {
    at: consumers.map(({ at }) => at).sort().at(-1),
    kind: again ? "again" : "consumed",
    text: `${plural(all, "event")} consumed by ${consumers.length} members of ${consumers[0].group}:`
      + ` ${range(totals)} each${repeated(again, all, seen)}.`,
  };
}

/** A consumer may have been in several groups, so a sentence about it names the group. */
export function happened({ at, text, group }) {
  return { at, text: group && !text.includes(group) ? `${group}: ${text}` : text, kind: "happened" };
}

const MEMBERS = {
  joined: group => `joined ${group}`,
  left: group => `left ${group}`,
  expired: group => `of ${group} expired`,
  gone: group => `of ${group} are no longer listed`,
  stopped: group => `of ${group} have no process any more, but the brokers still list them`,
  assigned: group => `of ${group} were assigned partitions`,
  revoked: group => `of ${group} gave partitions back`,
  lost: group => `of ${group} lost partitions`,
};

/** Many of one kind in few words: "8 members joined first-group: First Consumer, …" */
export function happenedOften(alike, topicAtHand) {
  const [{ kind, topic }] = alike;
  const members = [...new Map(alike.map(one => [one.consumer ?? one.name, one])).values()];
  if (MEMBERS[kind] && members.length <= FEW) return alike.map(happened);
  const text = kind === "waited" ? ofWaits(alike) : MEMBERS[kind] ? ofMembers(members) : topic ? ofTopics(alike, topicAtHand)
    : `${alike.at(-1).text} The latest of ${alike.length} such changes.`;
  return [{ at: alike.at(-1).at, kind: "happened", text }];
}

function ofMembers(members) {
  const [{ kind, group }] = members;
  return `${plural(members.length, "member")} ${MEMBERS[kind](group)}: ${someOf(members.map(memberOf))}.`;
}

function ofWaits(alike) {
  const longest = Math.max(...alike.map(({ withoutOwnerMs }) => withoutOwnerMs));
  return `${alike[0].group}: partitions had no reader ${alike.length} times, for ${span(longest)} at the longest.`;
}

/** The topic at hand stands for the others. */
function ofTopics(alike, topicAtHand) {
  const one = alike.findLast(({ topic }) => topic === topicAtHand) ?? alike.at(-1);
  const others = [...new Set(alike.map(({ topic }) => topic))].filter(topic => topic !== one.topic);
  return others.length ? `${one.text} Likewise in ${plural(others.length, "other topic")}: ${someOf(others)}.`
    : `${one.text} The latest of ${alike.length} such changes.`;
}

function someOf(names) {
  const left = names.length - NAMED;
  return left > 0 ? `${names.slice(0, NAMED).join(", ")} and ${left} more` : list(names);
}

function memberOf({ name, consumer, partitions }) {
  return `${name ?? consumer}${partitions?.length ? ` ${owned(partitions, partitions[0].topic)}` : ""}`;
}

/** "5 000 to each of 2 partitions", "3 to partition 0 and 2 to partition 1", "4 to 6 to each of 20 partitions" */
function shares(counts, direction) {
  const entries = Object.entries(counts);
  const sizes = entries.map(([, size]) => size);
  if (entries.length === 1) return `all ${direction} partition ${entries[0][0]}`;
  if (new Set(sizes).size === 1) return `${count(sizes[0])} ${direction} each of ${entries.length} partitions`;
  if (entries.length > NAMED) return `${range(sizes)} ${direction} each of ${entries.length} partitions`;
  return list(entries.map(([partition, size]) => `${count(size)} ${direction} partition ${partition}`));
}

function range(sizes) {
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  return least === most ? count(least) : `${count(least)} to ${count(most)}`;
}
