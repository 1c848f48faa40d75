import { geometry } from "/components/live-map/geometry.js";
import { equal, test, truthy } from "/testing.js";

const at = more => geometry({ partitions: 2, groups: [{ members: 2 }], width: 950, room: 400, presenter: false, scale: 1, ...more });

test("more partitions are drawn denser", () => {
  equal([2, 3, 4, 8, 9].map(partitions => at({ partitions }).density), ["roomy", "roomy", "dense", "dense", "strip"]);
});

test("lanes follow each other without touching", () => {
  for (const partitions of [1, 2, 5, 12, 30]) {
    const { lanes, height } = at({ partitions });
    equal(lanes.length, partitions);
    lanes.slice(1).forEach((lane, i) => truthy(lanes[i].rails[1] <= lane.top, `lane ${i} of ${partitions} runs into the next`));
    truthy(lanes.at(-1).rails[1] <= height, `${partitions} lanes stand out at the bottom`);
  }
});

test("a narrow picture has no boxes, and its log ends inside it", () => {
  const narrow = at({ width: 390 });
  equal([narrow.narrow, narrow.boxes.length], [true, 0]);
  truthy(narrow.edge + narrow.cell.width <= 390, "the log ends outside");
});

test("every group has a box, and its members stand inside it", () => {
  const { boxes, width, height } = at({ groups: [{ members: 3 }, { members: 0 }, { members: 1 }] });
  equal(boxes.map(({ members }) => members.length), [3, 0, 1]);
  for (const box of boxes) {
    truthy(box.x + box.width <= width && box.y + box.height <= height, "a box stands out");
    for (const member of box.members) {
      truthy(member.y >= box.y + box.header - 0.001 && member.y + member.height <= box.y + box.height, "a member stands out of its box");
    }
  }
  boxes.slice(1).forEach((box, i) => truthy(boxes[i].y + boxes[i].height <= box.y, "boxes overlap"));
});

test("a lane has a flag for each group, below the tape", () => {
  const { lanes: [lane] } = at({ groups: [{ members: 1 }, { members: 1 }] });
  equal(lane.flags.length, 2);
  truthy(lane.flags[0] > lane.tape.y + lane.tape.height && lane.flags[1] > lane.flags[0], "flags are out of place");
});
