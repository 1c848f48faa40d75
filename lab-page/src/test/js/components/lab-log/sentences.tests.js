import { consumed, consumedOne, groupConsumed, happened, happenedOften, sent } from "/components/lab-log/sentences.js";
import { equal, test } from "/testing.js";

const receipt = (first, last, more) => ({ first: { id: first }, last: { id: last, partition: 1, offset: 7, broker: "kafka2" }, why: "it was its turn", ...more });
const row = (id, more) => ({ id, partition: 0, offset: 3, again: false, ...more });

test("one event is told with its place and why it went there", () => {
  const call = { topic: "t", requested: 1, acknowledged: 1, counts: { 1: 1 }, calls: 1, receipt: receipt(12, 12) };
  equal(sent(call), "Event 12 sent to t: partition 1, offset 7, on kafka2, because it was its turn.");
  equal(sent({ ...call, receipt: receipt(null, null) }).startsWith("A text sent to t"), true);
});

test("many events are told by their shares, with ids where these are in a row", () => {
  const call = { topic: "t", requested: 10, acknowledged: 10, counts: { 0: 5, 1: 5 }, calls: 1, receipt: receipt(1, 10) };
  equal(sent(call), "10 events (1 to 10) sent to t: 5 to each of 2 partitions.");
  equal(sent({ ...call, calls: 2 }), "10 events sent to t: 5 to each of 2 partitions.");
  equal(sent({ ...call, acknowledged: 8, counts: { 0: 8 } }), "8 of 10 events sent to t: all to partition 0.");
  equal(sent({ ...call, counts: { 0: 3, 1: 7 } }), "10 events (1 to 10) sent to t: 3 to partition 0 and 7 to partition 1.");
  equal(sent({ ...call, counts: { 0: 1, 1: 2, 2: 1, 3: 2, 4: 2, 5: 2 } }), "10 events (1 to 10) sent to t: 1 to 2 to each of 6 partitions.");
});

test("a read is told by its id, a second one by its place", () => {
  equal(consumedOne(row(12), "First", "g"), "Event 12 consumed by First in g.");
  equal(consumedOne(row(12, { again: true }), "First", "g"), "Event 12 consumed again by First: g had read partition 0, offset 3 before.");
  equal(consumedOne(row(null), "First", "g"), "The text at partition 0, offset 3 consumed by First in g.");
});

test("a few reads are named, many are counted", () => {
  const read = (rows, more) => consumed({ name: "First", group: "g", rows, total: rows.length, unseen: 0, again: 0, counts: { 0: rows.length }, at: "x", ...more }).text;
  equal(read([row(1), row(2)]), "Events 1 and 2 consumed by First in g.");
  equal(read([1, 2, 3, 4, 5, 6].map(id => row(id))), "6 events consumed by First in g: all from partition 0.");
  equal(read([row(1), row(2)], { total: 900, unseen: 898 }), "900 events consumed by First in g.");
  equal(read([row(1), row(2)], { again: 2 }), "Events 1 and 2 consumed by First in g, all of them again.");
  equal(read([row(1), row(2)], { total: 900, unseen: 898, again: 1 }), "900 events consumed by First in g, at least 1 of them again.");
});

test("many members of a group are summed up", () => {
  const of = (at, total) => ({ at, total, again: 0, rows: [], group: "g" });
  equal(groupConsumed([of("b", 3), of("c", 5), of("a", 4)]),
    { at: "c", kind: "consumed", text: "12 events consumed by 3 members of g: 3 to 5 each." });
});

test("a happening names its group once", () => {
  equal(happened({ at: "x", text: "First joined.", group: "g1" }).text, "g1: First joined.");
  equal(happened({ at: "x", text: "First joined g1.", group: "g1" }).text, "First joined g1.");
});

test("many who join are told in one sentence, few one by one", () => {
  const joined = n => Array.from({ length: n }, (_, i) => ({ at: "x", kind: "joined", group: "g", consumer: `c${i}`, name: `C${i}`, text: `C${i} joined g.` }));
  equal(happenedOften(joined(3)).map(({ text }) => text), ["C0 joined g.", "C1 joined g.", "C2 joined g."]);
  equal(happenedOften(joined(8)).map(({ text }) => text), ["8 members joined g: C0, C1, C2, C3, C4 and 3 more."]);
});

test("of many waits for a reader the longest is told, few are told one by one", () => {
  const waited = n => Array.from({ length: n }, (_, i) => ({ at: "x", kind: "waited", group: "g", text: `P${i} had no reader.`, withoutOwnerMs: i * 1000 }));
  equal(happenedOften(waited(4)).map(({ text }) => text), ["g: partitions had no reader 4 times, for 3.0 s at the longest."]);
});

test("the topic at hand stands for the others", () => {
  const leaders = ["a", "b", "c", "d"].map(topic => ({ at: "x", kind: "leader", topic, text: `${topic} has a new leader.` }));
  equal(happenedOften(leaders, "b")[0].text, "b has a new leader. Likewise in 3 other topics: a, c and d.");
});
