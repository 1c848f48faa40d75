import { epochWord, nowInWords, viewOf } from "/components/rebalance-timeline/in-view.js";
import { equal, test } from "/testing.js";

const at = second => new Date(2026, 10, 20, 10, 0, second).getTime();
const P = partition => ({ topic: "t", partition });
const words = partitions => partitions.map(({ partition }) => `P${partition}`).join(", ");
const lane = (key, spans, ticks = []) => ({ key, name: key, spans, ticks });
const owns = (from, to, ...partitions) => ({ from, to, kind: "owns", partitions: partitions.map(P) });
const story = more => ({ lanes: [], gaps: [], marks: [], unrest: [], epochs: [], ...more });
const view = (more, shown = {}) => viewOf(story(more), { type: "consumer" },
  { from: at(10), to: at(50), since: at(0), words, consumers: [{ key: "8000", name: "First Consumer", port: 8000 }], ...shown });

test("what owned all the time is no news", () => {
  const { sentences, happened } = view({ lanes: [lane("8000", [owns(-Infinity, null, 0)])] });
  equal([sentences, happened], [["First Consumer :8000: owns P0 all the time."], false]);
});

test("what the server has not seen is only taken to be so", () => {
  const { sentences, taken, lanes } = view({ lanes: [lane("8000", [owns(-Infinity, null, 0)])] }, { since: at(20) });
  equal([sentences, taken], [["First Consumer :8000: owns P0 as far as is known."], true]);
  equal(lanes[0].bars.map(({ taken: is = false, from, to }) => [is, from, to]), [[true, -Infinity, at(20)], [false, at(20), null]]);
});

test("a life is told in its order", () => {
  const { sentences } = view({ lanes: [lane("8000", [owns(at(12), at(30), 0)],
    [{ at: at(12), kind: "joined" }, { at: at(30), kind: "stopped" }])] });
  equal(sentences, ["First Consumer :8000: joined 10:00:12; owned P0 from 10:00:12 to 10:00:30; its process ended 10:00:30."]);
});

test("what is out of sight is left out", () => {
  const { lanes, gapRows } = view({
    lanes: [lane("8000", [owns(at(1), at(5), 0)], [{ at: at(1), kind: "joined" }])],
    gaps: [{ from: at(1), to: at(2), partitions: [P(0)], ms: 1000 }],
  });
  equal([lanes, gapRows], [[], []]);
});

test("gaps that overlap get rows of their own", () => {
  const gap = (from, to) => ({ from: at(from), to: to && at(to), partitions: [P(0)], ms: to ? (to - from) * 1000 : null });
  const { gapRows, sentences } = view({ gaps: [gap(11, 20), gap(15, 25), gap(21, null)] });
  equal(gapRows.map(row => row.length), [2, 1]);
  equal(sentences[2], "P0: no reader since 10:00:21.");
});

test("of many members only so many get a lane, the others are counted", () => {
  const { lanes, more } = view({ lanes: Array.from({ length: 43 }, (_, i) => lane(`m${i}`, [owns(-Infinity, null, i)])) });
  equal([lanes.length, more], [40, 3]);
});

test("the classic protocol counts generations", () => {
  equal([epochWord({ type: "classic" }), epochWord({ type: "consumer" })], ["generation", "epoch"]);
});

test("says who owns what now, or only how many they are", () => {
  const now = count => nowInWords(view({ lanes: Array.from({ length: count }, (_, i) => lane(`m${i}`, [owns(-Infinity, null, i)])) }));
  equal(now(0), "no members");
  equal(now(2), "m0 owns P0 all the time and m1 owns P1 all the time");
  equal(now(9), "9 members");
});
