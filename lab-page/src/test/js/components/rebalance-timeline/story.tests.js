import { storyOf } from "/components/rebalance-timeline/story.js";
import { equal, test } from "/testing.js";

const at = second => new Date(Date.UTC(2026, 10, 20, 10, 0, second)).toISOString();
const T = second => Date.parse(at(second));
const P = (partition, topic = "t") => ({ topic, partition });
const member = (consumer, ...owned) => ({ consumer, memberId: `m-${consumer}`, clientId: `c-${consumer}`, assignment: owned.map(n => P(n)) });
const group = (members, more) => ({ name: "g", type: "consumer", state: "Stable", positions: [{ topic: "t" }], members, ...more });
let n = 0;
const happened = (second, kind, consumer, more = {}) =>
  ({ n: n++, at: at(second), group: "g", kind, consumer, name: consumer, text: kind, ...more, partitions: more.partitions?.map(one => P(one)) });
const lanes = story => Object.fromEntries(story.lanes.map(({ key, spans }) =>
  [key, spans.map(({ from, to, kind, partitions }) => [from, to, kind, partitions.map(({ partition }) => partition).join()])]));

test("without a history everybody owned all the time what they own today", () => {
  equal(lanes(storyOf(group([member("8000", 0), member("8001", 1)]), [])),
    { 8000: [[-Infinity, null, "owns", "0"]], 8001: [[-Infinity, null, "owns", "1"]] });
});

test("members stand in the order of their ports, not of their letters", () => {
  equal(storyOf(group([member("10000"), member("8000"), member("9000")]), []).lanes.map(({ key }) => key), ["8000", "9000", "10000"]);
});

test("a newcomer takes a partition over, and the wait between is a gap", () => {
  const story = storyOf(group([member("8000", 0), member("8001", 1)]), [
    happened(10, "joined", "8001"),
    happened(11, "revoked", "8000", { partitions: [1] }),
    happened(13, "assigned", "8001", { partitions: [1], withoutOwnerMs: 2000 }),
  ]);
  equal(lanes(story), {
    8000: [[-Infinity, T(11), "owns", "0,1"], [T(11), null, "owns", "0"]],
    8001: [[T(10), T(13), "nothing", ""], [T(13), null, "owns", "1"]],
  });
  equal(story.gaps, [{ from: T(11), to: T(13), partitions: [P(1)], ms: 2000 }]);
});

test("what a killed member held has no reader until another takes it", () => {
  const story = storyOf(group([member("8001", 0, 1)]), [
    happened(10, "stopped", "8000", { partitions: [0] }),
    happened(20, "expired", "8000"),
    happened(21, "assigned", "8001", { partitions: [0] }),
  ]);
  equal(story.gaps, [{ from: T(10), to: T(21), partitions: [P(0)], ms: 11_000 }]);
  equal(lanes(story)[8000].map(([, , kind]) => kind), ["owns", "stopped"]);
});

test("a gap that nobody ended goes on", () => {
  const story = storyOf(group([], { state: "Empty" }), [happened(10, "left", "8000", { partitions: [0] })]);
  equal(story.gaps, [{ from: T(10), to: null, partitions: [P(0)], ms: null }]);
});

test("partitions that waited together are one gap, as long as the longest wait", () => {
  const story = storyOf(group([member("8001", 0, 1)]), [
    happened(10, "left", "8000", { partitions: [0, 1] }),
    happened(12, "assigned", "8001", { partitions: [1] }),
    happened(12, "assigned", "8001", { partitions: [0] }),
  ]);
  equal(story.gaps, [{ from: T(10), to: T(12), partitions: [P(0), P(1)], ms: 2000 }]);
});

test("in a share group nobody takes anything from another, and nothing is without a reader", () => {
  const story = storyOf(group([member("8000", 0), member("8001", 0)], { type: "share" }), [
    happened(10, "joined", "8001"), happened(11, "assigned", "8001", { partitions: [0] }),
  ]);
  equal([lanes(story)[8000], story.gaps], [[[-Infinity, null, "owns", "0"]], []]);
});

test("unrest lasts from rebalancing to stable, and a settled group is not in unrest", () => {
  const unrest = (state, ...kinds) => storyOf(group([], { state }), kinds.map((kind, i) => happened(10 + i, kind))).unrest;
  equal(unrest("Stable", "rebalancing", "stable"), [{ from: T(10), to: T(11) }]);
  equal(unrest("Stable", "rebalancing", "epoch"), [{ from: T(10), to: T(11) }]);
  equal(unrest("Reconciling", "rebalancing", "rebalancing"), [{ from: T(10), to: null }]);
});

test("takes the epoch from its field, not from the sentence", () => {
  const story = storyOf(group([]), [happened(10, "epoch", null, { epoch: 7, text: "first-group-epoch 99 goes on." })]);
  equal(story.epochs.map(({ number }) => number), [7]);
});

test("tells what the brokers did, but of another topic and of another group nothing", () => {
  const mark = (kind, more) => ({ ...happened(10, kind), group: null, ...more });
  const story = storyOf(group([]), [
    mark("broker-stopped", { broker: "kafka2" }), mark("partitions", { topic: "t" }), mark("partitions", { topic: "other" }),
    { ...happened(10, "joined", "8000"), group: "other" },
  ]);
  equal([story.marks.map(({ kind }) => kind), story.lanes.length], [["broker-stopped", "partitions"], 0]);
});

test("happenings of one moment are told in the order of their numbers", () => {
  const joined = happened(10, "joined", "8000");
  const left = happened(10, "left", "8000");
  equal(storyOf(group([]), [left, joined]).lanes[0].ticks.map(({ kind }) => kind), ["joined", "left"]);
});
