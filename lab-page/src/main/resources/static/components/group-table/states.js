/*
 * What a group's type and state mean, in one sentence each. The classic and the new protocol name different states.
 *
 *   typeInWords("consumer") → {name: "consumer group, new protocol", …}
 *   stateInWords({type: "consumer", state: "Reconciling"}) → {sentence: "…", calm: false}
 */
const TYPES = {
  classic: {
    name: "classic",
    sentence: "One member works out who reads what, for all of them.",
  },
  consumer: {
    name: "consumer, the new protocol",
    sentence: "The coordinator decides who reads what; members follow one by one.",
  },
  share: {
    name: "share",
    sentence: "Members read the same partitions; each record goes to one of them at a time.",
  },
};

const EMPTY = "It has no members. What it committed is kept, so whoever joins goes on from there.";
const DEAD = "It has neither members nor positions any more; the brokers are about to forget it.";

const STATES = {
  classic: {
    PreparingRebalance: "The coordinator waits until every member has joined again."
      + " With an eager assignor nobody reads meanwhile.",
    CompletingRebalance: "All members have joined again; one of them works out who reads what.",
    Stable: "Every member knows its partitions.",
    Empty: EMPTY,
    Dead: DEAD,
  },
  consumer: {
    Assigning: "Members, topics or partitions have changed; the coordinator works out who reads what.",
    Reconciling: "It is decided who reads what. Members hand over one by one; who loses nothing reads on.",
    Stable: "Every member has what the coordinator decided.",
    Empty: EMPTY,
    Dead: DEAD,
  },
  share: {
    Stable: "It has members, and they share the records.",
    Empty: "It has no members. What it has finished is kept.",
    Dead: DEAD,
  },
};

const CALM = new Set(["Stable", "Empty"]);

export function typeInWords(type) {
  return TYPES[type] ?? { name: type, sentence: "" };
}

export function stateInWords({ type, state }) {
  return { sentence: STATES[type]?.[state] ?? "What this state means is not known here.", calm: CALM.has(state) };
}
