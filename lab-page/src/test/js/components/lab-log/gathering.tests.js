import { Gathering } from "/components/lab-log/gathering.js";
import { equal, test } from "/testing.js";

const at = second => `2026-11-20T10:00:${String(second).padStart(2, "0")}.000Z`;
const receipt = (second, id, more) => ({
  topic: "t", requested: 1, acknowledged: 1, counts: { 0: 1 }, why: "it was its turn",
  first: { id, produced: at(second) }, last: { id, partition: 0, offset: id, broker: "kafka1" }, ...more,
});
const events = (consumer, second, ids, more) => ({
  consumer, group: "g", counts: { 0: ids.length }, dropped: 0,
  rows: ids.map(id => ({ id, partition: 0, offset: id, consumed: at(second), again: false })), ...more,
});
const texts = (gathering, topic) => gathering.take(topic).map(({ text }) => text);

test("says all once, the oldest first, and then is empty", () => {
  const gathering = new Gathering();
  equal(gathering.empty, true);
  gathering.consumed(events("8000", 2, [1]), { name: "First" });
  gathering.sent(receipt(1, 1));
  gathering.noted("subject", "Noted.", at(3));
  equal(gathering.empty, false);
  equal(texts(gathering, "t"), ["Event 1 sent to t: partition 0, offset 1, on kafka1, because it was its turn.", "Event 1 consumed by First in g.", "Noted."]);
  equal([gathering.empty, texts(gathering, "t")], [true, []]);
});

test("sums up what was sent to a topic", () => {
  const gathering = new Gathering();
  gathering.sent(receipt(1, 1));
  gathering.sent(receipt(2, 2, { counts: { 1: 1 } }));
  equal(texts(gathering, "t"), ["2 events sent to t: 1 to each of 2 partitions."]);
});

test("counts what a journal dropped", () => {
  const gathering = new Gathering();
  gathering.consumed(events("8000", 1, [1, 2], { dropped: 98 }), { name: "First" });
  equal(texts(gathering, "t"), ["100 events consumed by First in g."]);
});

test("speaks of the group when more than four members have read", () => {
  const gathering = new Gathering();
  for (let i = 0; i < 5; i++) gathering.consumed(events(`800${i}`, 1, [i]), { name: `C${i}` });
  equal(texts(gathering, "t"), ["5 events consumed by 5 members of g: 1 each."]);
});

test("the latest note on a subject counts, and can be taken back before it is told", () => {
  const gathering = new Gathering();
  gathering.noted("a", "Old.", at(1));
  gathering.noted("a", "New.", at(2));
  gathering.noted("b", "Never mind.", at(2));
  equal([gathering.withdraw("b"), gathering.withdraw("b")], [true, false]);
  equal(texts(gathering, "t"), ["New."]);
});

test("more than three happenings of a kind become one", () => {
  const gathering = new Gathering();
  for (let i = 0; i < 4; i++) gathering.happened({ at: at(i), kind: "joined", group: "g", consumer: `c${i}`, name: `C${i}`, text: `C${i} joined g.` });
  gathering.happened({ at: at(9), kind: "left", group: "g", consumer: "c9", name: "C9", text: "C9 left g." });
  equal(texts(gathering, "t"), ["4 members joined g: C0, C1, C2 and C3.", "C9 left g."]);
});
