/*
 * What of a group's story falls into the time that is shown, with a sentence for each thing: the drawing's tooltips
 * and the list for those who do not see it say the same.
 *
 *   const inView = viewOf(story, group, {from, to, since, words, consumers});
 *   inView.sentences → ["Second Consumer: joined 10:30:36; owns P1 since 10:30:37.", …]
 */
import { clock, list, span } from "../../lib/words.js";

export const MOST_LANES = 40;
const MOST_GAP_ROWS = 4;
const MOST_SAID = 8;
const SHORT_MS = 2000;

const TICKS = { stopped: "its process ended", gone: "no longer a member since" };

const LABELS = {
  "broker-stopped": ({ broker }) => `${broker} stopped`,
  "broker-started": ({ broker }) => `${broker} is back`,
  coordinator: ({ broker }) => (broker ? `coordinator: ${broker}` : "coordinator moved"),
  partitions: ({ topic }) => `${topic}: more partitions`,
};

/** since is when this page or its server began to look: what was before is taken to have been the same. */
export function viewOf(story, group, { from, to, since, words, consumers }) {
  const touches = thing => (thing.to ?? to) >= from && thing.from <= to;
  const recent = ({ at }) => at >= from && at <= to;
  const lanes = story.lanes.map(lane => {
    const said = one => `${sayOwned(one, words)} ${sayTime(one, from, since)}`;
    const spans = lane.spans.filter(touches).map(one => ({ ...one, title: said(one) }));
    return {
      ...nameOf(lane, consumers), key: lane.key, spans, ticks: lane.ticks.filter(recent),
      bars: spans.flatMap(one => (one.from < since && since > from ? inTwo(one, since) : one)),
    };
  }).filter(({ spans, ticks }) => spans.length + ticks.length > 0);
  const gaps = story.gaps.filter(touches).map(gap => ({ ...gap, title: sayGap(gap, words) }));
  const marks = story.marks.filter(recent).map(mark => ({ ...mark, label: LABELS[mark.kind](mark) }));
  const epochs = story.epochs.filter(recent);
  const unrest = story.unrest.filter(touches);
  return {
    lanes: lanes.slice(0, MOST_LANES), more: lanes.length - Math.min(lanes.length, MOST_LANES),
    gapRows: inRows(gaps).slice(0, MOST_GAP_ROWS),
    marks, epochs, unrest, epochWord: epochWord(group),
    taken: lanes.some(({ bars }) => bars.some(({ taken }) => taken)),
    happened: marks.length + epochs.length + unrest.length + gaps.length > 0
      || lanes.some(({ spans, ticks }) => ticks.length > 0 || spans.some(one => one.from > from || one.to !== null)),
    sentences: inWords(lanes, gaps, unrest, [...marks, ...epochs], from),
  };
}

export function epochWord({ type }) {
  return type === "classic" ? "generation" : "epoch";
}

/** Its name; its port, if it has one; and both, where the name does not say the port itself. */
function nameOf({ key, name: told }, consumers) {
  const known = consumers.find(consumer => consumer.key === key);
  const name = known?.name ?? told;
  const port = known?.port ?? (/^\d{2,5}$/.test(key) ? key : null);
  const address = port ? `:${port}` : "";
  return { name, address, full: name.includes(address) ? name : `${name} ${address}` };
}

function inTwo(span, since) {
  const before = { ...span, to: Math.min(since, span.to ?? since), taken: true };
  return span.to !== null && span.to <= since ? [before] : [before, { ...span, from: since }];
}

function inRows(gaps) {
  const rows = [];
  for (const gap of gaps) {
    const row = rows.find(one => one.at(-1).to !== null && one.at(-1).to < gap.from);
    if (row) row.push(gap);
    else rows.push([gap]);
  }
  return rows;
}

function inWords(lanes, gaps, unrest, moments, from) {
  return [
    ...lanes.map(({ full, spans, ticks }) => {
      const facts = [
        ...ticks.map(({ at, kind }) => ({ at, says: `${TICKS[kind] ?? kind} ${time(at)}` })),
        ...spans.map(({ from: at, title }) => ({ at, says: title })),
      ].sort((one, other) => one.at - other.at);
      return `${full}: ${facts.map(({ says }) => says).join("; ")}.`;
    }),
    ...gaps.map(({ title }) => `${title}.`),
    ...unrest.map(({ from: begin, to }) => `Rebalancing ${sayTime({ from: begin, to }, from, from)}.`),
    ...moments.sort((one, other) => one.at - other.at).map(({ at, text }) => `${time(at)}: ${text}`),
  ];
}

function sayOwned({ kind, partitions, to }, words) {
  const now = to === null;
  return {
    owns: `${now ? "owns" : "owned"} ${words(partitions)}`,
    nothing: `${now ? "owns" : "owned"} nothing`,
    absent: `${now ? "is" : "was"} away; the brokers ${now ? "keep" : "kept"} its place`,
    stopped: `listed without a process${partitions.length ? `, with ${words(partitions)}` : ""}`,
  }[kind] ?? `what it ${now ? "owns" : "owned"} is not known`;
}

function sayTime({ from, to }, start, since) {
  if (to === null) return from <= start ? since > start ? "as far as is known" : "all the time" : `since ${time(from)}`;
  if (from <= start) return `until ${time(to)}`;
  return to - from < SHORT_MS ? `for ${span(to - from)} at ${time(from)}` : `from ${time(from)} to ${time(to)}`;
}

function sayGap({ from, to, partitions, ms }, words) {
  return to === null ? `${words(partitions)}: no reader since ${time(from)}`
    : `${words(partitions)} had no reader for ${span(ms)}, until ${time(to)}`;
}

function time(at) {
  return clock(at).slice(0, 8);
}

/** "First Consumer owns P0 and Second Consumer owns P1", for the drawing as a whole. */
export function nowInWords({ lanes }) {
  const said = lanes.map(({ name, spans }) => ({ name, last: spans.at(-1) })).filter(({ last }) => last?.to === null);
  if (said.length > MOST_SAID) return `${said.length} members`;
  return list(said.map(({ name, last }) => `${name} ${last.title}`)) || "no members";
}
