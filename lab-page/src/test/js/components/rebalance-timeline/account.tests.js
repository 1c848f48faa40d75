import { accountOf } from "/components/rebalance-timeline/account.js";
import { equal, test } from "/testing.js";

const at = second => new Date(Date.UTC(2026, 10, 20, 10, 0, second)).toISOString();
const T = second => Date.parse(at(second));
const P = partition => ({ topic: "t", partition });
const group = { name: "g", type: "consumer", positions: [{ topic: "t" }] };
const told = {
  lanes: [{ member: "8000", name: "First Consumer", stretches: [
    { from: null, to: at(10), kind: "owns", partitions: [P(0)], witness: "brokers" },
    { from: at(10), to: null, kind: "nothing", partitions: [], witness: "member" },
  ] }],
  gaps: [{ from: at(10), to: at(12), partitions: [P(0)], ms: 2000 }],
  unrest: [{ from: at(10), to: null }],
};
let n = 0;
const happened = (second, kind, consumer, more = {}) => ({ n: n++, at: at(second), group: "g", kind, consumer, text: kind, ...more });

test("draws what the account tells, and adds nothing of its own", () => {
  const { lanes, gaps, unrest } = accountOf(group, told, [happened(11, "assigned", "8000", { partitions: [P(1)] })]);
  equal(lanes[0].spans.map(({ from, to, kind }) => [from, to, kind]), [[-Infinity, T(10), "owns"], [T(10), null, "nothing"]]);
  equal(gaps.map(({ from, to, ms }) => [from, to, ms]), [[T(10), T(12), 2000]]);
  equal(unrest, [{ from: T(10), to: null }]);
});

test("who came and went stands on its lane, in the order of the numbers", () => {
  const joined = happened(10, "joined", "8000");
  const left = happened(10, "left", "8000");
  equal(accountOf(group, told, [left, joined, happened(9, "joined", "8001")]).lanes[0].ticks.map(({ kind }) => kind), ["joined", "left"]);
});

test("takes the epoch from its field, not from the sentence", () => {
  const { epochs } = accountOf(group, told, [happened(10, "epoch", null, { epoch: 7, text: "first-group-epoch 99 goes on." })]);
  equal(epochs.map(({ number }) => number), [7]);
});

test("tells what the brokers did, but of another topic and of another group nothing", () => {
  const mark = (kind, more) => ({ ...happened(10, kind), group: null, ...more });
  const { marks } = accountOf(group, told, [
    mark("broker-stopped", { broker: "kafka2" }), mark("partitions", { topic: "t" }), mark("partitions", { topic: "other" }),
    { ...happened(10, "coordinator"), group: "other" },
  ]);
  equal(marks.map(({ kind }) => kind), ["broker-stopped", "partitions"]);
});

test("a group of which nothing is told yet has no lanes", () => {
  equal(accountOf(group, undefined, []).lanes, []);
});
