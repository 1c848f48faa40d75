/*
 * What happened in one group, put together from the lab's history: who was there, who owned what, which partition had
 * no reader and how long.
 *
 *   const story = storyOf(group, history);
 *   story.lanes, story.gaps, story.marks, story.unrest, story.epochs
 *
 * The history may begin in the middle: what was before its first word about a member is derived from that word, or,
 * where there is none, from who owns what today.
 */
import { byName, Lane, nameOf } from "./lane.js";

const TOGETHER_MS = 500;

const SETTLED = new Set(["Stable", "Empty", "Dead"]);
const GOES = new Set(["left", "expired", "gone"]);
const GIVES = new Set(["revoked", "lost"]);
const MARKS = new Set(["broker-stopped", "broker-started", "coordinator", "partitions"]);

export function storyOf(group, history) {
  const own = history.filter(happening => concerns(group, happening))
    .map(happening => ({ ...happening, at: Date.parse(happening.at) }))
    .sort((one, other) => one.at - other.at || one.n - other.n);
  const story = new Story(group);
  story.begin(own);
  for (const happening of own) story.tell(happening);
  return story.end(own.at(-1)?.at);
}

function concerns({ name, positions }, happening) {
  if (happening.group !== null && happening.group !== undefined) return happening.group === name;
  return MARKS.has(happening.kind)
    && (!happening.topic || positions.some(({ topic }) => topic === happening.topic));
}

class Story {
  lanes = new Map();
  gaps = [];
  marks = [];
  unrest = []; // spans in which it was rebalancing
  epochs = [];
  #group;
  #orphans = new Map(); // partition → since when it has no reader

  constructor(group) {
    this.#group = group;
  }

  begin(happenings) {
    const told = byMember(happenings);
    const isUntold = untold(happenings);
    for (const [key, own] of told) {
      if (own[0].kind !== "joined") this.#lane(own[0], this.#beginning(key, own, isUntold));
    }
    for (const member of this.#group.members) {
      const key = member.consumer ?? member.memberId;
      if (told.has(key)) continue;
      const owned = this.#share ? member.assignment : member.assignment.filter(isUntold);
      this.#lane({ consumer: key, name: member.clientId }, { present: true, owned });
    }
  }

  #beginning(key, own, isUntold) {
    const firstWords = new Map();
    for (const { kind, partitions } of own) {
      for (const partition of partitions ?? []) {
        if (!firstWords.has(nameOf(partition))) firstWords.set(nameOf(partition), { kind, partition });
      }
    }
    const given = [...firstWords.values()].filter(({ kind }) => kind !== "assigned").map(({ partition }) => partition);
    const stays = !own.some(({ kind }) => kind === "joined" || GOES.has(kind));
    const member = this.#group.members.find(({ consumer, memberId }) => (consumer ?? memberId) === key);
    const kept = stays && member ? member.assignment.filter(isUntold) : [];
    const owned = [...given, ...kept];
    if (own[0].kind === "assigned" && owned.length === 0) return { present: false };
    return { present: true, owned, known: owned.length > 0 };
  }

  tell(happening) {
    const { kind, at, text } = happening;
    if (MARKS.has(kind)) this.marks.push({ ...happening });
    else if (kind === "epoch") this.epochs.push({ at, text, number: happening.epoch ?? null });
    else if (kind === "rebalancing") this.#restless(at);
    else if (kind === "stable") this.#calm(at);
    else if (kind === "empty") this.#emptied(at);
    else if (kind === "joined") this.#lane(happening).joined(at, text);
    else if (kind === "stopped") this.#stopped(happening);
    else if (GOES.has(kind)) this.#went(happening);
    else if (GIVES.has(kind)) this.#gave(happening);
    else if (kind === "assigned") this.#took(happening);
  }

  /** A group that is settled today is not rebalancing, even if nobody said when that ended. */
  end(last) {
    if (SETTLED.has(this.#group.state)) this.#calm(last);
    for (const { from, partition } of this.#orphans.values()) this.#gap({ from, to: null, partition });
    return {
      lanes: [...this.lanes.values()].sort(byKey), gaps: joined(this.gaps), marks: this.marks,
      unrest: this.unrest, epochs: this.epochs,
    };
  }

  #stopped(happening) {
    const lane = this.#lane(happening, { present: true, owned: happening.partitions });
    const owned = lane.owned;
    lane.stopped(happening.at, happening.text);
    this.#orphaned(happening.at, owned);
  }

  #went(happening) {
    const lane = this.#lane(happening, { present: true, known: false, owned: happening.partitions });
    const owned = lane.owned;
    lane.ended(happening.at, happening.kind, happening.text);
    if (!lane.present) this.#orphaned(happening.at, owned);
  }

  #gave(happening) {
    this.#lane(happening).taken(happening.at, happening.partitions);
    this.#orphaned(happening.at, happening.partitions);
  }

  #took(happening) {
    const { at, partitions, withoutOwnerMs } = happening;
    const lane = this.#lane(happening);
    if (!this.#share) this.#adopted(at, partitions, withoutOwnerMs);
    if (!this.#share) {
      for (const other of this.lanes.values()) if (other !== lane) other.taken(at, partitions);
    }
    lane.assigned(at, partitions);
  }

  #emptied(at) {
    const owned = [...this.lanes.values()].flatMap(lane => lane.owned);
    for (const lane of this.lanes.values()) lane.vanished(at);
    this.#orphaned(at, owned);
    this.#calm(at);
  }

  /** Journals are read side by side: what somebody gives up may long have another reader. */
  #orphaned(from, partitions) {
    if (this.#share) return;
    const owned = new Set([...this.lanes.values()].flatMap(lane => lane.owned).map(nameOf));
    for (const partition of partitions.filter(one => !owned.has(nameOf(one)))) {
      const name = nameOf(partition);
      if (!this.#orphans.has(name)) this.#orphans.set(name, { from, partition });
    }
  }

  /** What the history does not tell, the server's figure does: that of the partition which waited longest. */
  #adopted(to, partitions, withoutOwnerMs) {
    const known = partitions.map(partition => this.#orphans.get(nameOf(partition))?.from ?? null);
    const told = known.every(from => from === null) && withoutOwnerMs ? to - withoutOwnerMs : null;
    partitions.forEach((partition, i) => {
      this.#orphans.delete(nameOf(partition));
      const from = known[i] ?? told;
      if (from !== null && from < to) this.#gap({ from, to, partition });
    });
  }

  #gap({ from, to, partition }) {
    this.gaps.push({ from, to, partitions: [partition], ms: to === null ? null : to - from });
  }

  #restless(at) {
    if (this.unrest.at(-1)?.to !== null || this.unrest.length === 0) this.unrest.push({ from: at, to: null });
  }

  #calm(at) {
    const last = this.unrest.at(-1);
    if (last?.to === null) last.to = at;
  }

  #lane({ consumer, name }, beginning = { present: false }) {
    const key = consumer ?? name;
    if (!this.lanes.has(key)) this.lanes.set(key, new Lane(key, name ?? key, beginning));
    return this.lanes.get(key);
  }

  get #share() { return this.#group.type === "share"; }
}

function byMember(happenings) {
  const members = new Map();
  for (const happening of happenings) {
    const { consumer } = happening;
    if (consumer === null || consumer === undefined) continue;
    if (!members.has(consumer)) members.set(consumer, []);
    members.get(consumer).push(happening);
  }
  return members;
}

/** Partitions that the history says nothing about have had the owner that they have today. */
function untold(happenings) {
  const told = new Set(happenings.flatMap(({ partitions }) => partitions ?? []).map(nameOf));
  return partition => !told.has(nameOf(partition));
}

function byKey(one, other) {
  return one.key.localeCompare(other.key, undefined, { numeric: true });
}

/** Gaps that begin and end together are one: in a rebalance many partitions wait at the same time. */
function joined(gaps) {
  const all = [];
  for (const gap of [...gaps].sort((one, other) => one.from - other.from)) {
    const alike = all.find(other => near(other.from, gap.from) && near(other.to, gap.to));
    if (!alike) {
      all.push({ ...gap });
      continue;
    }
    const partitions = [...alike.partitions, ...gap.partitions];
    alike.partitions = [...new Map(partitions.map(one => [nameOf(one), one])).values()].sort(byName);
    if (gap.to !== null) alike.to = Math.max(alike.to, gap.to);
    if (gap.ms !== null) alike.ms = Math.max(alike.ms, gap.ms);
  }
  return all;
}

function near(one, other) {
  return one === other || (one !== null && other !== null && Math.abs(one - other) < TOGETHER_MS);
}
