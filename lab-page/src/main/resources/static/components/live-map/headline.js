/*
 * One sentence that says what is happening, and why, from facts alone.
 *
 *   headline(view, cluster, recent) → { what: "2 groups, so every event is read twice", why: ", once per group.", warn: false }
 *   recent: the last few receipts of the topic, oldest first
 */
import { list, plural } from "../../lib/words.js";

const TIMES = ["never", "once", "twice", "3 times", "4 times", "5 times", "6 times"];
const MANY_BEHIND = 20;

export function headline(view, cluster, recent) {
  const rules = [noBroker, brokerDown, gone, rebalancing, noPosition, idle, oneSided, behind, fanOut, alone, shared, nobody];
  for (const rule of rules) {
    const said = rule(view, cluster, recent);
    if (said) return { warn: false, ...said };
  }
  return { what: "", why: "", warn: false };
}

/* A frozen process that its group has given up lives, but is no member. */
function isThere({ online, stands }) {
  return online && stands !== "none";
}

function noBroker(view, { reachable }) {
  return reachable ? null : { what: "No broker answers.", why: " What you see is what was known last.", warn: true };
}

function brokerDown({ partitions }, { brokers }) {
  const down = brokers.filter(({ up }) => !up);
  if (down.length === 0) return null;
  const names = list(down.map(({ name }) => name));
  const headless = partitions.filter(({ leader }) => leader === null);
  if (headless.length > 0) {
    return { what: `${names} stopped.`, why: ` ${which(headless)} no leader yet; sends to it wait.`, warn: true };
  }
  const [{ replicas, leader }] = partitions;
  const inSync = replicas.filter(replica => replica.inSync).length;
  return { what: `${names} stopped.`, why: ` ${leader ?? "Nobody"} leads now, and sending goes on: ${inSync} of ${plural(replicas.length, "replica")} in sync.`, warn: true };
}

function which(partitions) {
  return partitions.length === 1 ? `Partition ${partitions[0].number} has` : `${plural(partitions.length, "partition")} have`;
}

function gone({ groups }) {
  for (const group of groups) {
    const member = group.members.find(({ online, owns }) => !online && owns.length > 0);
    if (member) {
      return { what: `${member.name} is gone`, why: `, but it did not say goodbye: the brokers keep ${list(member.owns.map(p => `P${p}`))} for it until its session times out.`, warn: true };
    }
  }
  return null;
}

function rebalancing({ groups }) {
  const group = groups.find(({ settled }) => !settled);
  if (!group) return null;
  const orphans = group.at.flatMap(({ owner }, i) => owner ? [] : [i]);
  const reader = orphans.length ? ` Partition ${list(orphans.map(String))} has no reader yet;` : "";
  return { what: `${group.name} is rebalancing.`, why: `${reader} the bookmarks stay where they are.`, warn: true };
}

function noPosition({ groups }) {
  const group = groups.find(({ at, members }) => members.length > 0 && at.every(({ committed }) => committed === null));
  const total = group?.members.reduce((sum, { received }) => sum + received, 0);
  return group && total === 0 && group.settled && group.members.some(({ owns }) => owns.length)
    ? { what: `${group.name} has read nothing yet.`, why: " A group gets a bookmark when it commits for the first time." } : null;
}

function idle({ groups, partitions }) {
  for (const group of groups) {
    const online = group.members.filter(isThere);
    const idlers = online.filter(({ owns, state }) => owns.length === 0 && state !== "joining" && state !== "connecting");
    if (idlers.length > 0 && group.type !== "share") {
      const who = idlers.length === 1 ? `${idlers[0].name} is` : `${plural(idlers.length, "member")} of ${group.name} are`;
      return { what: `${who} idle: ${plural(online.length, "member")}, ${plural(partitions.length, "partition")}.`, why: " A partition has one reader per group.", warn: true };
    }
  }
  return null;
}

function oneSided({ groups, partitions }, cluster, recent) {
  const group = groups.find(({ members }) => members.filter(({ online, owns }) => online && owns.length > 0).length > 1);
  const last = recent.slice(-4);
  if (!group || partitions.length < 2 || last.length < 4) return null;
  const [{ partition, key }] = last.map(({ last: receipt }) => receipt);
  if (!last.every(sent => sent.requested === 1 && sent.last.partition === partition)) return null;
  const reader = group.at.find((_, i) => partitions[i].number === partition)?.owner;
  if (!reader) return null;
  const why = last.every(({ partitioning }) => partitioning === "sticky")
    ? `they have no key, so the producer stays with partition ${partition} for a while.`
    : last.every(sent => sent.last.key !== null && sent.last.key === key)
      ? `they all have the key ${key}, and one key goes to one partition.`
      : `they all went to partition ${partition}.`;
  return { what: `Only ${reader.name} gets events:`, why: ` ${why}`, warn: true };
}

function behind({ groups }) {
  const group = groups.filter(({ lag }) => lag >= MANY_BEHIND).sort((one, other) => other.lag - one.lag)[0];
  return group ? { what: `${group.name} is behind by ${plural(group.lag, "event")}.`, why: " They wait in the log; nothing is lost." } : null;
}

function fanOut({ groups }) {
  const reading = groups.filter(({ members }) => members.some(isThere));
  return reading.length < 2 ? null : {
    what: `${reading.length} groups, so every event is read ${TIMES[reading.length] ?? `${reading.length} times`}`,
    why: ", once per group. Each group keeps its own bookmark in the same log.",
  };
}

function alone({ groups, partitions }) {
  const members = groups.flatMap(group => group.members.filter(isThere));
  if (members.length !== 1) return null;
  const all = members[0].owns.length === partitions.length;
  return { what: `${members[0].name} reads ${all ? (partitions.length === 1 ? "the partition" : partitions.length === 2 ? "both partitions" : `all ${partitions.length} partitions`) : plural(members[0].owns.length, "partition")}:`, why: " it is alone in its group, so every event is its own." };
}

function shared({ groups, partitions }) {
  const group = groups.find(({ members }) => members.filter(isThere).length > 1);
  if (!group) return null;
  const members = group.members.filter(isThere).length;
  if (group.type === "share") {
    return { what: `${group.name} is a share group:`, why: " its members take records one by one, from the same partitions." };
  }
  const each = members === partitions.length ? ", so each reads one" : "";
  return { what: `${group.name} has ${plural(members, "member")} for ${plural(partitions.length, "partition")}${each}.`, why: " Every partition has exactly one reader in the group." };
}

function nobody({ groups, partitions }) {
  const stored = partitions.reduce((sum, { begin, end }) => sum + end - begin, 0);
  const waiting = groups.length ? " Their bookmarks stay in the log." : "";
  return stored === 0 && groups.length === 0
    ? { what: "The log is empty.", why: " Click Send Event, and the first event lands at offset 0." }
    : { what: "Nobody reads this topic now.", why: ` Its ${plural(stored, "event")} wait in the log.${waiting}` };
}
