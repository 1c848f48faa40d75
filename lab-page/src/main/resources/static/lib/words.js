/*
 * Numbers, times and facts as the page says them. Plain functions, no state.
 */
const THIN_SPACE = "\u202f";

export function count(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, THIN_SPACE);
}

export function plural(number, one, many = `${one}s`) {
  return `${count(number)} ${number === 1 ? one : many}`;
}

export function list(words) {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** The local time of day, to the millisecond. */
export function clock(instant) {
  const time = new Date(instant);
  const two = number => String(number).padStart(2, "0");
  const hours = [time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(":");
  return `${hours}.${String(time.getMilliseconds()).padStart(3, "0")}`;
}

/** How much later the second instant is: number and unit, so that a narrow place can leave out "ms". */
export function later(from, to) {
  const ms = new Date(to) - new Date(from);
  const sign = ms < 0 ? "−" : "+";
  const size = Math.abs(ms);
  if (size < 10_000) return { figure: sign + count(size), unit: "ms" };
  if (size < 600_000) return { figure: `${sign}${(size / 1000).toFixed(1)}`, unit: "s" };
  return { figure: sign + count(Math.round(size / 60_000)), unit: "min" };
}

/** Rounded as the server rounds, which says the same figure elsewhere. */
export function took(ms) {
  return ms < 1000 ? `${count(Math.max(1, Math.round(ms)))} ms` : `${(Math.round(ms / 100) / 10).toFixed(1)} s`;
}

/** "P0, P1", "P0 of my-topic" where that is not the topic at hand, "12 partitions" where they are too many to name. */
export function owned(partitions, topic) {
  if (partitions.length === 0) return "nothing";
  if (partitions.length > 8) return plural(partitions.length, "partition");
  const topics = [...new Set(partitions.map(partition => partition.topic))];
  return topics.map(name => {
    const numbers = partitions.filter(p => p.topic === name).map(p => `P${p.partition}`).join(", ");
    return name === topic ? numbers : `${numbers} of ${name}`;
  }).join("; ");
}

const SIGNS = { connecting: "…", "waiting-for-topic": "…", joining: "…", idle: "◌", frozen: "‖", "not-answering": "!" };

/** How a member is: a sign, how good that is, the words for it, and what there is to add. */
export function condition({ online, state, stateWords, stateDetail }) {
  const sign = SIGNS[state] ?? (online ? "●" : "✕");
  const mood = !online || sign === "!" ? "bad" : sign === "●" ? "ok" : "warn";
  return { sign, mood, words: stateWords, addition: stateDetail ?? "" };
}

/** What nobody can show any more, as a sentence; none if there is nothing of the kind. */
export function lostWithIt({ unseen }) {
  if (!unseen) return "";
  return `It read ${plural(unseen, "more event")} before it was killed. Its list of them is gone.`;
}

/** Groups have these colours by turns, and from the second turn on a pattern too. */
const COLOURS = 4;

/** The classes of a group's colour. */
export function colourClasses(colour) {
  return `g-${colour % COLOURS}${colour < COLOURS ? "" : " second-round"}`;
}

/** Why there are no rows. */
export function nothingYet({ journal, online, state }) {
  if (!journal) return "The brokers know it, but what it reads is not seen here.";
  if (!online) return "It got no events.";
  if (state === "idle") return "Nothing to read: a partition has one reader in a group.";
  if (state === "frozen") return "It got no events before it was frozen.";
  return state === "running" ? "No events yet. Click Send Event." : "Waiting for its first partition.";
}

/** The last receipt as [what, where and why]. */
export function receipt(sent, topic, ms) {
  const { last } = sent;
  const elsewhere = sent.topic === topic ? "" : ` of ${sent.topic}`;
  const time = ms === undefined ? "" : ` after ${took(ms)}`;
  if (sent.requested > 1) {
    const what = sent.acknowledged === sent.requested
      ? plural(sent.acknowledged, "event")
      : `${count(sent.acknowledged)} of ${plural(sent.requested, "event")}`;
    const within = ms === undefined ? "" : ` in ${took(ms)}`;
    return [what, ` acknowledged${within}: ${shares(sent.counts)}${elsewhere}.`];
  }
  const what = last.id ? `Event ${last.id}` : "The text";
  return [
    `${what} is at partition ${last.partition}, offset ${last.offset}`,
    `${elsewhere}, on ${last.broker}${time}, because ${sent.why}.`,
  ];
}

function shares(counts) {
  const entries = Object.entries(counts);
  if (entries.length > 4) {
    const sizes = entries.map(([, size]) => size);
    const [fewest, most] = [Math.min(...sizes), Math.max(...sizes)].map(count);
    return `between ${fewest} and ${most} to each of ${entries.length} partitions`;
  }
  return entries.map(([partition, size]) => `${count(size)} to partition ${partition}`).join(", ");
}

/** How long something took or lasts, in the unit that fits: "80 ms", "3.1 s", "4 min 10 s", "2 h 5 min". */
export function span(ms) {
  if (ms < 59_950) return took(ms);
  const seconds = Math.round(ms / 1000);
  const [large, small, units] = seconds < 3600
    ? [Math.floor(seconds / 60), seconds % 60, ["min", "s"]]
    : [Math.floor(seconds / 3600), Math.floor(seconds % 3600 / 60), ["h", "min"]];
  return `${count(large)} ${units[0]}${small ? ` ${small} ${units[1]}` : ""}`;
}

const ENDS = new Set(["left", "expired", "gone"]);

/** Why a consumer is as it is, where facts tell more than its state does; else nothing. */
export function why(consumer, { cluster, history }) {
  if (!consumer.online) return howItEnded(consumer, history);
  if (consumer.state === "idle") {
    return consumer.rows.length ? "A partition has one reader in a group. It takes over when another member goes." : "";
  }
  return consumer.journal && consumer.received === 0 ? nothingToRead(consumer, cluster) : "";
}

function howItEnded({ key, group }, history) {
  const last = history.findLast(({ consumer, group: of, kind }) => consumer === key && of === group
    && (ENDS.has(kind) || kind === "joined"));
  return last && ENDS.has(last.kind) ? `${clock(last.at).slice(0, 8)} ${last.text}` : "";
}

/** A group at the end of a log with events in it has read them before, or began behind them: nobody can tell which. */
function nothingToRead({ group, partitions }, { groups, topics }) {
  const positions = groups.find(({ name }) => name === group)?.positions ?? [];
  const logs = partitions.map(({ topic, partition }) => ({
    ...topics.find(({ name }) => name === topic)?.partitions.find(log => log.partition === partition),
    committed: positions.find(position => position.topic === topic && position.partition === partition)?.committed,
  }));
  const atEnd = logs.length > 0 && logs.every(({ committed, end }) => committed === end)
    && logs.some(({ begin, end }) => end > begin);
  return atEnd ? `${group} stands at the end here, so only new events come: it has read the older ones, or it is new`
    + " and began at the end (auto.offset.reset=latest)." : "";
}
