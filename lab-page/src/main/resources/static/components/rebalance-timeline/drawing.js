/*
 * The parts of the drawing: an axis of time, a lane per member, a lane per wait without a reader, marks across all.
 *
 *   const at = placesOf(inView, {width, from, to, scale: 1});
 *   svg`${drawing(inView, at, words)}`
 *
 * words is how a partition list is said: partitions => "P0, P1".
 */
import { nothing, svg } from "lit";
import { span } from "../../lib/words.js";

const WIDE = 560; // px from which on a lane is named in full
const LETTER = 0.56; // of the type size, on average
const STEPS = [5, 10, 20, 30, 60, 120, 300, 600, 1800, 3600, 7200, 21600, 86400];
const MARK_ROWS = 3;
const FIRST = ["broker-stopped", "broker-started", "coordinator", "partitions"]; // whose label has precedence

const TICKS = { joined: "joined", left: "left", expired: "expired", gone: "gone", stopped: "killed or stopped" };
const BACKWARDS = new Set(["joined"]); // its word stands before it, where the lane is still empty

export function placesOf(inView, { width, from, to, scale }) {
  const wide = width >= WIDE * scale;
  const font = 12.5 * scale;
  const left = Math.round((wide ? 172 : 62) * scale);
  const row = Math.round((inView.lanes.length > 12 ? 21 : 26) * scale);
  const right = width - 2;
  const x = time => left + (right - left) * (Math.min(to, Math.max(from, time ?? to)) - from) / (to - from);
  const labels = inView.marks.map(mark => ({ mark, x: x(mark.at), width: mark.label.length * font * LETTER + 10 }));
  const marks = placed(labels, left, right);
  const top = Math.max(0, ...marks.map(({ row: r }) => r + 1)) * Math.round(17 * scale) + 2;
  const lanes = top + inView.lanes.length * row;
  const gaps = lanes + inView.gapRows.length * row;
  const bottom = gaps + (inView.epochs.length ? row * 0.8 : 0);
  const height = Math.round(bottom + 20 * scale);
  return { width, height, from, to, scale, wide, font, left, right, row, x, marks, top, lanes, gaps, bottom };
}

/* Each label beside its line, in the first row where there is room, or nowhere: row is -1 then. */
function placed(labels, left, right) {
  const rows = Array.from({ length: MARK_ROWS }, () => []);
  const precedence = ({ mark }) => FIRST.indexOf(mark.kind);
  return [...labels].sort((one, other) => precedence(one) - precedence(other)).map(label => {
    for (const [row, taken] of rows.entries()) {
      for (const before of [false, true]) {
        const start = before ? label.x - label.width : label.x;
        const end = start + label.width;
        if (start < left || end > right || taken.some(other => start < other.end && other.start < end)) continue;
        taken.push({ start, end });
        return { ...label, before, row };
      }
    }
    return { ...label, before: false, row: -1 };
  });
}

export function drawing(inView, at, words) {
  return svg`
    ${axis(at)}
    ${inView.unrest.map(({ from, to }) => svg`<rect class="unrest" x=${at.x(from)} y=${at.top - 2}
      width=${Math.max(2, at.x(to) - at.x(from))} height=${at.gaps - at.top + 2}><title>rebalancing</title></rect>`)}
    ${inView.lanes.map((lane, i) => drawnLane(lane, at.top + i * at.row, at, words))}
    ${at.marks.map(label => mark(label, at))}
    ${inView.gapRows.map((gaps, i) => drawnGaps(gaps, i, at.lanes + i * at.row, at, words))}
    ${inView.epochs.length ? epochs(inView, at) : nothing}`;
}

function axis({ from, to, x, bottom, left, right, font, scale, wide }) {
  const seconds = (to - from) / 1000;
  const step = STEPS.find(size => seconds / size <= (wide ? 7 : 3)) ?? STEPS.at(-1);
  const lines = Array.from({ length: Math.floor(seconds / step) + 1 }, (_, i) => i * step);
  return lines.map(ago => {
    const at = x(to - ago * 1000);
    const anchor = ago === 0 ? "end" : at - left < 20 * scale ? "start" : "middle";
    const says = ago ? `−${unitOf(ago, step)}` : "now";
    return svg`<path class="grid" d="M${at} 0V${bottom}"/>
      <text class="when" x=${at} y=${bottom + 15 * scale} font-size=${font * 0.92} text-anchor=${anchor}>${says}</text>`;
  });
}

function unitOf(seconds, step) {
  if (step % 3600 === 0) return `${seconds / 3600} h`;
  return step % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}

function drawnLane(lane, y, at, words) {
  const height = at.row - 7 * at.scale;
  const middle = y + height / 2;
  return svg`<g class="lane" data-lane=${lane.key}>
    <path class="ground" d="M${at.left} ${middle}H${at.right}"/>
    <text class="who" x="0" y=${middle + at.font * 0.36} font-size=${at.font}>${label(lane, at)}</text>
    ${lane.bars.map(one => bar(one, y, height, at, words))}
    ${lane.ticks.map(one => tick(one, lane, y, height, at))}</g>`;
}

function label({ name, address, full }, { wide, left, font }) {
  const room = Math.floor((left - 8) / (font * LETTER));
  if (!wide) return short(address || name, room);
  if (full === name) return short(name, room);
  return svg`${short(name, room - address.length - 2)} <tspan class="address">${address}</tspan>`;
}

function short(text, room) {
  return text.length > room ? `${text.slice(0, Math.max(1, room - 1))}…` : text;
}

function bar({ from, to, kind, taken, partitions, title }, y, height, at, words) {
  const x = Math.min(at.x(from) + 1, at.right - 2);
  const width = Math.max(2, at.x(to) - x - 1);
  const nothingNow = to === null ? "owns nothing" : "nothing";
  const says = { owns: words(partitions), nothing: nothingNow, stopped: "✕ no process", absent: "away", unknown: "not known" }[kind] ?? "";
  const room = (width - 4) / (at.font * LETTER);
  const text = [says, kind === "owns" ? brief(partitions) : ""].find(one => one.length < room) ?? "";
  return svg`<g class="${kind} ${taken ? "taken" : ""}"><rect x=${x} y=${y} width=${width} height=${height} rx="3"/>
    ${text ? svg`<text x=${x + Math.min(6, (width - text.length * at.font * LETTER) / 2)}
      y=${y + height / 2 + at.font * 0.36} font-size=${at.font * 0.96}>${text}</text>` : nothing}
    <title>${title}</title></g>`;
}

/** "P0–3" where they are in a row, else how many. */
function brief(partitions) {
  const [first, last] = [partitions[0], partitions.at(-1)];
  if (first === last) return `P${first.partition}`;
  const inARow = first.topic === last.topic && last.partition - first.partition === partitions.length - 1;
  return inARow ? `P${first.partition}–${last.partition}` : `${partitions.length}×`;
}

function tick({ at: time, kind, text }, { spans }, y, height, at) {
  const x = at.x(time);
  const before = BACKWARDS.has(kind);
  const says = TICKS[kind];
  const width = says.length * at.font * LETTER + 8;
  const free = before ? !spans.some(({ from, to }) => from < time && at.x(to) > x - width) && x - width > at.left
    : !spans.some(({ from, to }) => (to ?? Infinity) > time && at.x(from) < x + width) && x + width < at.right;
  return svg`<g class="tick ${kind}"><path d="M${x} ${y - 2}v${height + 4}"/>
    ${free ? svg`<text x=${before ? x - 5 : x + 5} y=${y + height / 2 + at.font * 0.36} font-size=${at.font * 0.96}
      text-anchor=${before ? "end" : "start"}>${says}</text>` : nothing}<title>${text}</title></g>`;
}

function drawnGaps(gaps, i, y, at, words) {
  const height = at.row - 7 * at.scale;
  const base = y + height / 2 + at.font * 0.36;
  const heading = at.wide ? "without a reader" : "no reader";
  let end = at.left;
  return svg`<g class="gaps">
    ${i === 0 ? svg`<text class="who" x="0" y=${base} font-size=${at.font}>${heading}</text>` : nothing}
    ${gaps.map(({ from, to, partitions, ms, title }, i) => {
      const x = at.x(from);
      const width = Math.max(3, at.x(to) - x);
      const next = i + 1 < gaps.length ? at.x(gaps[i + 1].from) : at.right;
      const lasts = ms === null ? `${Math.round((at.to - from) / 1000)} s so far` : span(ms);
      const label = [`${words(partitions)} ${lasts}`, lasts, words(partitions)]
        .map(says => besides(says, { x, width, end, next, font: at.font })).find(({ place }) => place !== null);
      end = Math.max(end, x + width, label?.end ?? 0);
      return svg`<g><rect x=${x} y=${y} width=${width} height=${height} rx="2"/>
        ${label ? svg`<text x=${label.place} y=${base} font-size=${at.font * 0.96}>${label.says}</text>` : nothing}
        <title>${title}</title></g>`;
    })}</g>`;
}

/* Where it fits: in the bar, after it or before it. */
function besides(says, { x, width, end, next, font }) {
  const needs = says.length * font * LETTER + 6;
  const place = needs < width ? x + 5 : x + width + needs < next ? x + width + 5 : x - needs > end ? x - needs : null;
  return { says, place, end: place === null ? 0 : place + needs };
}

function epochs({ epochs: all, epochWord }, at) {
  const y = at.gaps + at.row * 0.5;
  let end = at.left;
  const small = at.font * 0.92;
  return svg`<g class="epochs"><text class="who" x="0" y=${y + at.font * 0.3} font-size=${small}>${epochWord}</text>
    ${all.map(({ at: time, number, text }) => {
      const x = at.x(time);
      const says = number === null ? "" : String(number);
      const needs = says.length * at.font * LETTER + 8;
      const before = x + needs > at.right;
      const free = (before ? x - needs : x) >= end;
      if (free) end = before ? x : x + needs;
      return svg`<g><path d="M${x} ${at.gaps}v${at.row * 0.7}"/>
        ${free ? svg`<text x=${before ? x - 4 : x + 4} y=${y + at.font * 0.3} font-size=${small}
          text-anchor=${before ? "end" : "start"}>${says}</text>` : nothing}<title>${text}</title></g>`;
    })}</g>`;
}

function mark({ mark: { kind, label: says, text }, x, before, row }, at) {
  const y = row < 0 ? at.top : (row * 17 + 2) * at.scale;
  return svg`<g class="mark ${kind}"><path d="M${x} ${y}V${at.gaps}"/>
    ${row < 0 ? nothing : svg`<text x=${before ? x - 5 : x + 5} y=${y + 10 * at.scale} font-size=${at.font * 0.96}
      text-anchor=${before ? "end" : "start"}>${says}</text>`}<title>${text}</title></g>`;
}
