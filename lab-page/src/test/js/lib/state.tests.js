import { EMPTY, HISTORY, reduce, total, WINDOW } from "/lib/state.js";
import { equal, test } from "/testing.js";

const consumer = (key, more) => ({ key, port: Number(key) || null, instance: "a", received: 0, rows: [], ...more });
const row = id => ({ id, partition: 0, offset: id });
const state = (...consumers) => ({ ...EMPTY, consumers });

test("counts events in all partitions", () => {
  equal([total({}), total({ 0: 3, 1: 4 })], [0, 7]);
});

test("a whole picture takes the place of what was known, and brings progress by section and ownership by group", () => {
  const before = state(consumer("8000"));
  const after = reduce(before, "state", { cluster: { brokers: [] }, consumers: [], sent: null, progress: [{ section: 3 }], ownership: [{ group: "g" }] });
  equal(after, { cluster: { brokers: [] }, consumers: [], sent: null, history: [], ownership: { g: { group: "g" } }, progress: { 3: { section: 3 } } });
});

test("consumers stand in the order of their ports, and those without a port after them", () => {
  const all = ["kcat", "8001", "8000", "ant"].reduce((known, key) => reduce(known, "consumer", consumer(key)), EMPTY);
  equal(all.consumers.map(({ key }) => key), ["8000", "8001", "ant", "kcat"]);
});

test("news about a consumer keep its events, and never count backwards", () => {
  const before = state(consumer("8000", { received: 5, rows: [row(5)] }));
  const [after] = reduce(before, "consumer", consumer("8000", { received: 3 })).consumers;
  equal([after.received, after.rows.length], [5, 1]);
});

test("a new process starts anew", () => {
  const before = state(consumer("8000", { received: 5, rows: [row(5)] }));
  const [after] = reduce(before, "consumer", consumer("8000", { instance: "b" })).consumers;
  equal([after.received, after.rows], [0, []]);
});

test("events come on top, the newest first, and only so many stay", () => {
  const before = state(consumer("8000", { rows: Array.from({ length: WINDOW }, (_, i) => row(100 - i)) }));
  const [after] = reduce(before, "events", { consumer: "8000", instance: "a", received: 102, rows: [row(101), row(102)] }, 7).consumers;
  equal(after.rows.slice(0, 3).map(({ id }) => id), [102, 101, 100]);
  equal([after.rows.length, after.rows[0].arrived, after.received], [WINDOW, 7, 102]);
});

test("events of one consumer leave the others the same objects", () => {
  const other = consumer("8001");
  const after = reduce(state(consumer("8000"), other), "events", { consumer: "8000", instance: "a", received: 1, rows: [row(1)] }, 0);
  equal(after.consumers[1] === other, true);
});

test("a forgotten consumer is gone, and an unknown message changes nothing", () => {
  const before = state(consumer("8000"), consumer("8001"));
  equal(reduce(before, "forgotten", { key: "8000" }).consumers.map(({ key }) => key), ["8001"]);
  equal(reduce(before, "news", {}) === before, true);
});

test("only the latest history is kept", () => {
  const history = Array.from({ length: HISTORY }, (_, n) => ({ n }));
  const after = reduce({ ...EMPTY, history }, "happened", { n: HISTORY }).history;
  equal([after.length, after[0].n, after.at(-1).n], [HISTORY, 1, HISTORY]);
});

test("of each group the newest account of who reads what is kept", () => {
  const [one, other] = [{ group: "a", lanes: [] }, { group: "b", lanes: [] }];
  const after = [one, other, { group: "a", lanes: [1] }].reduce((before, account) => reduce(before, "ownership", account), state());
  equal(after.ownership, { a: { group: "a", lanes: [1] }, b: other });
});
