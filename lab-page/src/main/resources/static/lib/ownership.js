/*
 * Who reads what, as the server's account tells it; nobody on the page works it out anew.
 *
 *   standing(lab.state.ownership, consumer) → { kind: "owns", partitions: [{topic, partition}] }
 *
 * kind is owns, nothing, stopped (its process has ended, the brokers keep its partitions for it), absent (a static
 * member that is away) or unknown; none for who is no member.
 */
const NONE = Object.freeze({ kind: "none", partitions: Object.freeze([]) });

export function standing(ownership, { group, key, partitions }) {
  const account = ownership?.[group];
  if (!account) return { kind: "owns", partitions }; // not told yet: the first words of the feed are on their way
  const last = account.lanes.find(({ member }) => member === key)?.stretches.at(-1);
  return last && last.to === null ? last : NONE;
}

/** What it reads, or what is kept for it. */
export function holds(ownership, consumer) {
  const { kind, partitions } = standing(ownership, consumer);
  return kind === "owns" || kind === "stopped" ? partitions : NONE.partitions;
}
