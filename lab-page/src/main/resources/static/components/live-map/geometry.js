/*
 * Where everything in the picture goes: numbers only, no drawing.
 *
 *   const at = geometry({ partitions: 2, groups: [{ members: 2 }], width: 950, room: 400, presenter: false, scale: 1 });
 *   at.lanes[0].tape → { y, height }; at.edge → x of the log's end, the same for every partition
 */
const clamp = (least, value, most) => Math.max(least, Math.min(most, value));

export function geometry({ partitions, groups, width, room, presenter, scale }) {
  const narrow = width < 620;
  const density = partitions > 8 ? 'strip' : partitions > 3 ? 'dense' : 'roomy';
  const dense = density !== 'roomy';
  const strip = density === 'strip';
  const k = presenter ? 1.42 * clamp(1, width / 1400, 1.3) : clamp(1, width / 1000, 1.25);
  const flags = strip ? 0 : groups.length;

  const head = Math.round((narrow ? 52 : 50) * k);
  const caption = narrow ? 22 : 0;
  const least = strip ? 22 : dense ? Math.max(66, 44 + flags * 12) : 66 + flags * 24;
  const ideal = strip ? 28 : dense ? Math.max(80, 44 + flags * 12) : narrow ? 82 + flags * 27 : (106 + flags * 32) * k;
  const pitch = caption + Math.floor(narrow ? ideal : clamp(least, (room - head) / partitions, ideal));
  const gap = strip ? 4 : dense ? 5 : Math.round(pitch * 0.12);
  const rail = strip ? 2 : dense ? 3 : 6 * k;
  const railGap = dense ? 2 : 3;
  const clear = pitch - caption - gap - 2 * (rail + railGap) - (strip ? -2 : dense ? 2 : 4);
  // Many groups get smaller flags, before the cells become too small to read
  const flag = strip ? 0 : dense ? 12 : Math.min(clamp(20, (pitch - caption - gap) * 0.19, 30 * k), Math.max(17, (clear - 42) / flags));
  const cellHeight = clear - flags * flag;
  const cellWidth = Math.round(dense ? 36 : scale > 1 ? 58 * k : Math.min(56 * k, cellHeight * 0.96));

  const side = 16;
  const labels = narrow ? 0 : Math.round((dense ? 132 : 158) * k);
  const boxWidth = narrow ? 0 : Math.round(Math.min((dense ? 224 : 232) * k, width * 0.27));
  const threads = narrow ? 10 : Math.round((dense ? 92 : 88) * k);
  const left = side + labels;
  const edge = narrow ? width - side - cellWidth - 2 : width - side - boxWidth - threads - cellWidth;
  const body = partitions * pitch - gap + 8;

  const lanes = Array.from({ length: partitions }, (_, i) => {
    const top = head + i * pitch + caption;
    const tape = { y: top + rail + railGap, height: cellHeight };
    const bottom = tape.y + cellHeight + railGap + rail / 2;
    const rows = bottom + rail / 2 + (dense ? 2 : 4);
    return {
      top,
      tape,
      rails: [top + rail / 2, bottom],
      flags: groups.map((_, g) => (strip ? tape.y + cellHeight / 2 + (g - (groups.length - 1) / 2) * 6 : rows + (g + 0.5) * flag)),
    };
  });
  const boxes = narrow ? [] : boxesFor(groups, { k, dense, x: width - side - boxWidth, width: boxWidth, top: head, height: body });
  const bottom = boxes.length ? boxes.at(-1).y + boxes.at(-1).height : 0;
  return {
    k, width, narrow, density, dense, strip, left, edge, side, rail, flag, lanes, boxes, head, threads,
    cell: { width: cellWidth, height: cellHeight },
    chute: edge + cellWidth / 2,
    height: Math.ceil(Math.max(head + body + 10, bottom + 8)),
    font: {
      id: strip ? 11 : clamp(11, cellHeight * 0.5, dense ? 14 : 26 * k),
      offset: clamp(10.5, cellHeight * 0.22, 12 * k),
      flag: strip ? 11 : clamp(10.5, flag * 0.62, 15 * k),
    },
  };
}

/* Group boxes share the height of the lanes; members shrink before the picture grows. */
function boxesFor(groups, { k, dense, x, width, top, height }) {
  const header = dense ? 21 : 30 * k;
  const pad = dense ? 5 : 9 * k;
  const between = dense ? 7 : 12 * k;
  const apart = dense ? 4 : 8 * k;
  const members = groups.reduce((sum, group) => sum + Math.max(1, group.members), 0);
  const free = height - 2 - (groups.length - 1) * between - groups.length * (header + pad) - (members - groups.length) * apart;
  const memberHeight = clamp(15, free / members, dense ? 44 : 92 * k);
  const used = height - 2 - free + members * memberHeight;
  let y = top + Math.max(0, (height - 6 - used) / 2);
  return groups.map(({ members: count }) => {
    const n = Math.max(1, count);
    const box = { x, y, width, height: header + pad + n * memberHeight + (n - 1) * apart, header };
    box.members = Array.from({ length: count }, (_, i) => ({
      x: x + pad, y: y + header + i * (memberHeight + apart), width: width - 2 * pad, height: memberHeight,
    }));
    y += box.height + between;
    return box;
  });
}
