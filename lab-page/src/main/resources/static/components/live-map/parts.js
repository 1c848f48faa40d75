/*
 * The parts of the picture as SVG: rails, tape, bookmark, thread, group box. Each takes what the view says and
 * where geometry puts it.
 */
import { html, nothing, svg } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { colourClasses, count, plural } from "../../lib/words.js";
import { threads } from "./view.js";

// Set as a property, which a strict content security policy allows, and which CSS can animate
const move = (x, y) => `transform: translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
const colour = group => colourClasses(group.colour);

/** Fills that tell groups apart without colour. */
export const patterns = svg`<defs>
  ${[
    nothing,
    svg`<path d="M-2 2l4-4M0 8l8-8M6 10l4-4" class="line"/>`,
    svg`<circle cx="4" cy="4" r="1.7" class="spot"/>`,
    svg`<path d="M0 4h8M4 0v8" class="line"/>`,
  ].map((marks, i) => svg`<pattern id="pattern-${i}" class="g-${i}" width="8" height="8" patternUnits="userSpaceOnUse">
    <rect width="8" height="8" class="solid"/>${marks}</pattern>`)}
</defs>`;

export function producer(at, port, rate) {
  const { k, chute, narrow, width } = at;
  const size = { width: (narrow ? 124 : rate ? 220 : 152) * k, height: 30 * k };
  const x = Math.min(chute - size.width / 2, width - size.width - (narrow ? 118 : 0));
  const bottom = at.lanes.at(-1).tape.y;
  return svg`
    <path class="chute ${rate ? "flows" : ""}" d="M${chute} ${40 * k}V${bottom}"/>
    <g class="producer">
      <rect x=${x} y=${10 * k} width=${size.width} height=${size.height} rx=${size.height / 2}/>
      <text x=${x + size.width / 2} y=${30 * k} font-size=${13.5 * k}>Producer :${port}${rate && !narrow ? ` · ${count(rate)}/s` : ""}</text>
    </g>`;
}

export function lane(partition, i, at) {
  return svg`<g class="lane" data-partition=${partition.number} data-end=${partition.end}
      data-leader=${partition.leader ?? ""}>
    ${at.narrow ? captionAbove(partition, i, at) : captionBeside(partition, i, at)}
    ${rails(partition, i, at)}
  </g>`;
}

function captionBeside({ number, end }, i, { side, lanes, strip, dense, k }) {
  const middle = lanes[i].tape.y + lanes[i].tape.height / 2;
  const size = strip ? 14 : dense ? 17 : 27 * k;
  return svg`<text class="number" x=${side} y=${middle + (strip ? 5 : dense ? 2 : 0)} font-size=${size}>P${number}</text>
    ${strip ? nothing : svg`<text class="caption" x=${side} y=${middle + (dense ? 15 : 19 * k)}
      font-size=${dense ? 10.5 : 13 * k}>end ${count(end)}</text>`}`;
}

function captionAbove({ number, end, leader, replicas }, i, { side, lanes, edge }) {
  const stopped = replicas.filter(({ up }) => !up).map(({ name }) => ` · ✕ ${name}`).join("");
  return svg`<text class="number" x=${side} y=${lanes[i].top - 7} font-size="16">P${number}<tspan
      class="caption" font-size="13" dx="8">end ${count(end)}</tspan></text>
    <text class="leads" x=${edge - 4} y=${lanes[i].top - 7} font-size="13">${leader ? `★ ${leader} leads` : "no leader"}${stopped}</text>`;
}

/* The rails are brokers: the leader's is thick and carries the badge, a stopped one's is dashed. */
function rails({ leader, replicas }, i, at) {
  const [from, to] = [at.left - (at.narrow ? 0 : 10), at.edge + (at.strip ? 0 : at.cell.width + 6)];
  return svg`${replicas.slice(0, 2).map((replica, r) => {
    const y = at.lanes[i].rails[r];
    const kind = !replica.up ? "stopped" : replica.name === leader ? "leader" : replica.inSync ? "follower" : "catching-up";
    const thick = kind === "leader" ? at.rail : kind === "follower" ? at.rail / 2 : 1.6;
    return svg`<path class="rail ${kind}" d="M${from} ${y}H${to}" stroke-width=${thick}/>
      ${at.narrow ? nothing : brokerName(replica, kind, y, at)}`;
  })}${at.narrow || leader === null ? nothing : badge(leader, replicas, i, at)}`;
}

function brokerName({ name }, kind, y, { left, dense, strip, k }) {
  if (kind === "leader" || (strip && kind !== "stopped")) return nothing;
  const [width, size] = [dense ? 58 : 84 * k, dense ? 10.5 : 12.5 * k];
  return svg`<text class="broker-name ${kind}" x=${left - 12 - width / 2} y=${y + size * 0.36}
    font-size=${size}>${kind === "stopped" && !dense ? "✕ " : ""}${name}</text>`;
}

function badge(leader, replicas, i, { lanes, left, dense, strip, k }) {
  const y = lanes[i].rails[Math.min(1, Math.max(0, replicas.findIndex(({ name }) => name === leader)))];
  const [width, height, size] = [dense ? 58 : 84 * k, dense ? 15 : 22 * k, dense ? 10.5 : 12.5 * k];
  return svg`<g class="badge ${strip ? "plain" : ""}" .style=${move(left - 12 - width, strip ? lanes[i].tape.y + lanes[i].tape.height / 2 : y)}>
    ${strip ? nothing : svg`<rect y=${-height / 2} width=${width} height=${height} rx=${height / 2}/>`}
    <text x=${width / 2} y=${size * 0.36} font-size=${size}>${dense && !strip ? "" : "★ "}${leader}</text></g>`;
}

/* The log itself, newest cell at the edge. */
export function tape(view, i, at, cellAt, scale) {
  const partition = view.partitions[i];
  const { y, height } = at.lanes[i].tape;
  const visible = Math.ceil((at.edge - at.left) / at.cell.width) + 1;
  const cells = [];
  for (let j = 0; j < visible && partition.end - j * scale > partition.begin; j++) {
    const to = partition.end - j * scale;
    // Where a cell stands for many, every new event shifts them all: they are told apart by their place, and stay
    cells.push({ key: scale === 1 ? to : -j, from: Math.max(partition.begin, to - scale), to, x: at.edge - (j + 1) * at.cell.width + 1.5 });
  }
  const empty = partition.end === partition.begin;
  return svg`<g clip-path="url(#tape-clip)"><g class="tape" data-tape=${partition.number}>
      ${repeat(cells, ({ key }) => key, cell => scale === 1
        ? record(view, i, at, cell, cellAt(partition.number, cell.from))
        : block(view, i, at, cell))}
    </g></g>
    ${cells.length === visible ? svg`<rect class="fade" x=${at.left - 1} y=${y - 1} width=${at.cell.width * 1.1} height=${height + 2} fill="url(#fade)"/>` : nothing}
    ${empty && !at.narrow ? svg`<text class="empty" x=${at.edge - 14} y=${y + height / 2 + 5} font-size=${(at.strip ? 11 : 14.5) * (at.dense ? 0.85 : at.k)}>empty: the next event lands here ▸</text>` : nothing}
    ${at.strip ? nothing : nextSlot(partition, i, at)}`;
}

function record(view, i, at, { from, x }, known) {
  const { y, height } = at.lanes[i].tape;
  const width = at.cell.width - 3;
  const share = width / Math.max(1, view.groups.length);
  const band = Math.max(at.strip ? 3 : 5, height * 0.17);
  const reads = view.groups.map(group => known?.reads.get(group.name) ?? (from < (group.at[i].committed ?? 0) ? 1 : 0));
  const twice = reads.some(times => times > 1);
  const anyone = reads.some(times => times > 0);
  return svg`<g class="record ${anyone ? "read" : "unread"}" data-offset=${from} .style=${move(x, y)}>
    <rect class="paper" width=${width} height=${height} rx=${at.dense ? 3 : 5}/>
    ${view.groups.map((group, g) => reads[g] > 0
      ? svg`<g class=${colour(group)}><rect class="tint" x=${g * share + 0.6} y="0.6" width=${share - 1.2} height=${height - 1.2} rx="3"/>
          <rect x=${g * share + 0.6} y=${height - band - 0.6} width=${share - 1.2} height=${band} rx="1.5" fill="url(#pattern-${group.colour % 4})"/></g>`
      : anyone ? svg`<rect class="not-yet" x=${g * share + 2} y=${height - band + 0.4} width=${Math.max(1, share - 4)} height=${band - 2} rx="1.5"/>` : nothing)}
    <text class="id" x=${width / 2} y=${at.dense ? height * 0.42 + at.font.id * 0.36 : height * 0.53 + at.font.id * 0.3}
      font-size=${idSize(known?.id, width, at.font.id)}>${known?.id ?? ""}</text>
    ${at.dense ? nothing : svg`<text class="offset" x=${5 * at.k} y=${at.font.offset + 2 * at.k} font-size=${at.font.offset}>${from}</text>`}
    ${twice ? svg`<text class="twice" x=${width - 4} y=${at.font.offset + 2} font-size=${at.font.offset}>×2</text>` : nothing}
  </g>`;
}

function idSize(id, width, size) {
  return id === null || id === undefined ? size : Math.min(size, (width - 6) / (String(id).length * 0.58));
}

/* In a burst a cell stands for many records; how much of it a group has read is how far its colour reaches. */
function block(view, i, at, { from, to, x }) {
  const { y, height } = at.lanes[i].tape;
  const width = at.cell.width - 3;
  const band = Math.max(5, height * 0.17);
  const share = (height - band) / Math.max(1, view.groups.length);
  const parts = view.groups.map(({ at: where }) => Math.min(1, Math.max(0, ((where[i].committed ?? 0) - from) / (to - from))));
  return svg`<g class="record ${parts.every(part => part === 1) && parts.length ? "read" : "unread"}" .style=${move(x, y)}>
    <rect class="paper" width=${width} height=${height} rx="5"/>
    ${view.groups.map((group, g) => parts[g] > 0 ? svg`<g class=${colour(group)}>
      <rect class="tint" y=${g * share} width=${width * parts[g]} height=${view.groups.length > 1 ? share : height} rx="3"/>
      <rect y=${height - band} x=${g * width / view.groups.length} width=${width * parts[g] / view.groups.length} height=${band} fill="url(#pattern-${group.colour % 4})"/></g>` : nothing)}
    <text class="offset" x="5" y=${at.font.offset + 2} font-size=${at.font.offset}>${count(from)}</text>
  </g>`;
}

function nextSlot({ end }, i, { edge, chute, lanes, cell, dense, k, font }) {
  const { y, height } = lanes[i].tape;
  return svg`<g class="next"><rect x=${edge + 2} y=${y + 0.5} width=${cell.width - 4} height=${height - 1} rx=${dense ? 3 : 5}/>
    <text x=${chute} y=${y + height / 2 + font.offset * 0.38 + (dense ? 0 : 7 * k)} font-size=${dense ? 11 : Math.min(13 * k, (cell.width - 6) / (count(end).length * 0.6))}>${count(end)}</text>
    ${dense ? nothing : svg`<text x=${chute} y=${y + height / 2 - 5 * k} font-size=${11 * k}>next</text>`}</g>`;
}

/* A bookmark: the stem stands at the committed position, the flag names the owner, the bar to the edge is the lag. */
export function bookmark(group, i, g, at, scale) {
  const { committed, lag, owner } = group.at[i];
  if (committed === null && owner === null) return nothing;
  const { tape } = at.lanes[i];
  const exact = at.edge - (lag ?? Infinity) / scale * at.cell.width;
  const x = Math.max(at.left + (at.strip ? 8 : 64 * at.k), exact);
  const who = whoReads(group, i);
  const facts = { lag: lag ?? "", committed: committed ?? "", owner: owner?.key ?? "" };
  return svg`<g class="bookmark ${colour(group)} ${owner && owner.online ? "" : "orphan"}" data-group=${group.name}
      data-partition=${i} data-committed=${facts.committed} data-lag=${facts.lag} data-owner=${facts.owner}>
    ${at.strip ? pennant(x, tape, lag, g, at) : flag(`${group.letter} · ${short(String(who))}`, x, i, g, at, lag)}</g>`;
}

/* In a share group everybody may read every partition: no flag names one of them. */
function whoReads({ type, at }, i) {
  const { owner, readers } = at[i];
  if (owner === null) return "nobody";
  return type === "share" && readers.length > 1 ? `all ${readers.length}` : owner.port ?? owner.clientId;
}

function short(name, most = 12) {
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}

function flag(label, x, i, g, at, lag) {
  const { tape, flags } = at.lanes[i];
  const y = flags[g];
  const size = at.font.flag;
  const height = at.flag - (at.dense ? 2 : 4 * at.k);
  const width = label.length * size * 0.57 + (at.dense ? 13 : 18 * at.k);
  const thick = at.dense ? 5 : 8 * at.k;
  return svg`<path class="track" d="M${at.left} ${y}H${x}"/>
    ${lag > 0 ? svg`<rect class="lag-bar" x=${x} y=${y - thick / 2} width=${Math.max(0, at.edge - x)} height=${thick}/>` : nothing}
    <g class="mark" .style=${move(x, y)}>
      <path class="stem" d="M0 ${tape.y - 1 - y}V${height / 2}" stroke-width=${at.dense ? 2 : 3}/>
      <path class="cloth" d="M1 ${-height / 2}h${-width}l${height * 0.28} ${height / 2}l${-height * 0.28} ${height / 2}h${width}z"/>
      <text class="who" x=${at.dense ? -4 : -7 * at.k} y=${size * 0.36} font-size=${size}>${label}</text>
    </g>
    <text class="lag ${lag ? "behind" : ""}" x=${at.edge + (at.dense ? 6 : 9 * at.k)} y=${y + size * 0.36} font-size=${size}>${lag === null ? "no position" : `lag ${count(lag)}`}</text>`;
}

function pennant(x, { y, height }, lag, g, { edge }) {
  return svg`<g class="mark" .style=${move(x, y)}><path class="stem" d="M0 -2V${height + 2}" stroke-width="3"/>
      <path class="cloth" d="M1.5 -2h-9l2.5 4-2.5 4h9z"/></g>
    ${lag ? svg`<text class="lag behind" x=${edge + 8 + g * 24} y=${y + height / 2 + 4} font-size="11.5">${count(lag)}</text>` : nothing}`;
}

/** The path of each reader's thread, by "group/partition/member". */
export function threadPaths(view, at) {
  const paths = new Map();
  view.groups.forEach((group, g) => threads(group).forEach(({ reader, i }) => {
    const { lag } = group.at[i];
    const place = at.boxes[g]?.members[group.members.indexOf(reader)];
    if (!place) return;
    const turn = reader.owns.indexOf(view.partitions[i].number);
    const apart = Math.min(13 * at.k, (place.height * 0.6) / Math.max(1, reader.owns.length));
    const to = place.y + place.height / 2 + (turn - (reader.owns.length - 1) / 2) * apart;
    const from = at.lanes[i].flags[g];
    const digits = lag === null ? 9 : count(lag).length + 3;
    const start = at.edge + (at.strip ? (lag ? 28 : 8) : (at.dense ? 10 : 16 * at.k) + digits * at.font.flag * 0.56);
    const bend = Math.max(start + 4, at.edge + at.cell.width + 6);
    const middle = (bend + place.x) / 2;
    paths.set(`${group.name}/${i}/${reader.key}`, { end: { x: place.x, y: to },
      d: `M${start} ${from}H${bend}C${middle + 14} ${from} ${middle - 14} ${to} ${place.x - 1} ${to}` });
  }));
  return paths;
}

export function thread(group, reader, path, at, flowing, pointed) {
  const kind = [colour(group), reader.online ? "" : "orphan", flowing ? "flows" : "", pointed ? "pointed-at" : ""].join(" ");
  return svg`<g class="thread ${kind}" data-thread=${reader.key}>
    <path class="halo" d=${path.d}/><path class="yarn" d=${path.d}/>
    <circle cx=${path.end.x} cy=${path.end.y} r=${at.dense ? 3 : 4.5 * at.k}/></g>`;
}

/** Where the thread of a partition ends that has no reader in a group with members. */
export function looseEnd(group, i, g, at) {
  if (at.narrow || at.strip || group.type === "share" || group.at[i].owner || !group.members.some(({ online }) => online)) return nothing;
  const [x, y] = [at.edge + at.cell.width + 6, at.lanes[i].flags[g]];
  return svg`<g class="loose ${colour(group)}"><path d="M${x - 12 * at.k} ${y}H${x + 8}"/>
    <text x=${x + 12} y=${y + at.font.flag * 0.36} font-size=${at.font.flag}>no reader</text></g>`;
}

export function groupBox(group, g, at) {
  const { x, y, width, height, header, members } = at.boxes[g];
  const { k, dense } = at;
  const letter = dense ? 14 : 19 * k;
  const size = dense ? 13 : 16 * k;
  const small = dense ? 11.5 : 13.5 * k;
  const room = width - (dense ? 46 : 60 * k);
  const words = !group.settled ? "rebalancing" : group.members.length === 0 ? "no members"
    : group.lag > 0 ? `lag ${count(group.lag)}` : "caught up";
  // Where there is no room for both, that a group has caught up is also seen by its bookmarks
  const says = words === "caught up" && group.name.length * size * 0.55 + words.length * small * 0.52 > room ? "" : words;
  return svg`<g class="group ${colour(group)} ${group.settled ? "" : "rebalancing"}" data-box=${group.name}>
    <rect class="box" x=${x} y=${y} width=${width} height=${height} rx=${8 * k}/>
    <rect class="solid" x=${x + (dense ? 8 : 11 * k)} y=${y + (header - letter) / 2 + 1} width=${letter} height=${letter} rx=${letter * 0.22}/>
    <text class="initial" x=${x + (dense ? 8 : 11 * k) + letter / 2} y=${y + (header - letter) / 2 + 1 + letter * 0.74} font-size=${letter * 0.66}>${group.letter}</text>
    <text class="group-name" x=${x + (dense ? 28 : 38 * k)} y=${y + header / 2 + (dense ? 5 : 6 * k)} font-size=${size}>${short(group.name, Math.floor((room - says.length * small * 0.52) / (size * 0.55)))}</text>
    <text class="group-says" x=${x + width - (dense ? 9 : 11 * k)} y=${y + header / 2 + (dense ? 5 : 6 * k)} font-size=${small}>${says}</text>
    ${group.members.map((one, m) => member(one, members[m], at))}</g>`;
}

function member(member, { x, y, width, height }, { k }) {
  const says = reads(member);
  const waits = member.state === "no-journal" && member.owns.length === 0;
  const state = !member.online ? "offline" : waits ? "idle" : member.state;
  const tall = height >= 40 * Math.min(k, 1.4);
  const size = Math.min(16 * k, tall ? height * 0.34 : height * 0.72);
  const small = tall ? Math.min(13.5 * k, height * 0.29) : size * 0.92;
  const middle = y + height / 2;
  const [left, right] = [x + (tall ? 12 * k : 9), x + width - (tall ? 12 * k : 9)];
  const figure = member.journal ? count(member.received) : "";
  return svg`<g class="member ${state}" tabindex="0" role="img" aria-label=${`${member.name}, ${says}`} data-member=${member.key}
      data-owns=${member.owns.join(",")} data-online=${member.online}>
    <rect class="seat" x=${x} y=${y} width=${width} height=${height} rx=${Math.min(6 * k, height / 3)}/>
    ${tall ? svg`<text class="who-is" x=${left} y=${middle - size * 0.22} font-size=${size}>${member.name}</text>
        <text class="says" x=${left} y=${middle + small * 1.15} font-size=${small}>${says}</text>
        <text class="figure" x=${right} y=${middle + (figure.length > 5 ? small * 1.15 : size * -0.22)} font-size=${figure.length > 5 ? small : size * 1.1}>${figure}</text>`
    : svg`<text class="who-is" x=${left} y=${middle + size * 0.36} font-size=${size}>${member.label}</text>
        <text class="says" x=${left + 3.4 * size} y=${middle + size * 0.33} font-size=${small}>${briefly(member)}</text>
        <text class="figure" x=${right} y=${middle + size * 0.36} font-size=${size}>${figure}</text>`}
  </g>`;
}

function briefly({ online, owns, stands, state }) {
  if (!online) return stands === "absent" ? "absent" : "✕ offline";
  if (state === "frozen" && stands === "none") return "frozen, out";
  return owns.length === 0 ? "idle" : owns.length > 4 ? plural(owns.length, "partition") : `reads ${owns.map(p => `P${p}`).join(" ")}`;
}

function reads(member) {
  if (!member.online) return member.stands === "absent" ? `${member.label} absent` : `✕ ${member.label} offline`;
  if (member.state === "frozen" && member.stands === "none") return `${member.label} frozen, no longer a member`;
  if (member.owns.length) {
    const some = member.owns.length > 6 ? `${member.owns.length} partitions` : member.owns.map(p => `P${p}`).join(", ");
    return `${member.label} reads ${some}`;
  }
  return `${member.label} ${{ joining: "joining …", connecting: "connecting …", "waiting-for-topic": "waits for its topic" }[member.state] ?? "idle, no partition"}`;
}

/** The group boxes where the picture is too narrow for them. */
export function boxesInWords(view) {
  return html`<div class="boxes">${view.groups.map(group => html`<div class="narrow-box ${colour(group)}">
    <p><span class="group-tag"><span class="letter">${group.letter}</span>${group.name}</span><span>${group.lag ? `lag ${count(group.lag)}` : "caught up"}</span></p>
    ${group.members.map(one => html`<p><b>${one.name}</b><span>${reads(one)}</span></p>`)}</div>`)}</div>`;
}
