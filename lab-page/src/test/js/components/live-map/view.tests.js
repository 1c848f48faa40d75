import { Tapes } from "/components/live-map/tapes.js";
import { inWords, scaleFor, threads, viewOf } from "/components/live-map/view.js";
import { equal, test } from "/testing.js";

const TOPIC = "first-topic";
const partition = (number, more) => ({ partition: number, begin: 0, end: 10, leader: 1, replicas: [2, 1], inSync: [1], ...more });
const cluster = more => ({
  brokers: [{ id: 1, name: "kafka1", up: true }, { id: 2, name: "kafka2", up: false }],
  topics: [{ name: TOPIC, partitions: [partition(0), partition(1)] }],
  groups: [], ...more,
});
const group = (name, more) => ({ name, colour: 0, letter: "A", type: "consumer", state: "Stable", positions: [], ...more });
const consumer = (key, owns, more) => ({
  key, name: `Consumer :${key}`, port: Number(key), group: "g", topic: TOPIC, online: true,
  partitions: owns.map(number => ({ topic: TOPIC, partition: number })), ...more,
});
const view = (groups, consumers, tapes = new Tapes(), more = {}) => viewOf({ cluster: cluster({ groups, ...more }), consumers }, TOPIC, tapes);

test("of an unknown topic there is no picture", () => {
  equal(viewOf({ cluster: cluster(), consumers: [] }, "other", new Tapes()), null);
});

test("knows who reads what, how far and how much waits", () => {
  const positions = [{ topic: TOPIC, partition: 0, committed: 7 }, { topic: "other", partition: 1, committed: 3 }];
  const { groups: [g] } = view([group("g", { positions })], [consumer("8000", [0]), consumer("8001", [1])]);
  equal(g.at.map(({ committed, lag, owner }) => [committed, lag, owner.key]), [[7, 3, "8000"], [null, null, "8001"]]);
  equal([g.lag, g.settled, g.hasPosition], [3, true, true]);
});

test("what was deleted from the log does not wait", () => {
  const positions = [{ topic: TOPIC, partition: 0, committed: 2 }];
  const topics = [{ name: TOPIC, partitions: [partition(0, { begin: 6 })] }];
  equal(view([group("g", { positions })], [], new Tapes(), { topics }).groups[0].at[0].lag, 4);
});

test("the log ends where the page has seen the last event, before the brokers say so", () => {
  const tapes = new Tapes();
  tapes.stored({ topic: TOPIC, partition: 1, offset: 14, id: 1 });
  equal(view([], [], tapes).partitions.map(({ end }) => end), [10, 15]);
});

test("groups that have nothing to do with the topic are left out, the others stand by colour", () => {
  const groups = [group("g", { colour: 2 }), group("h", { colour: 1 }), group("stranger")];
  const consumers = [consumer("8000", [0]), consumer("8001", [1], { group: "h" }), consumer("8002", [], { group: "stranger", topic: "other" })];
  equal(view(groups, consumers).groups.map(({ name }) => name), ["h", "g"]);
});

test("an idle member without a journal waits where its group reads", () => {
  const spare = consumer("kcat", [], { port: null, clientId: "kcat", topic: null });
  equal(view([group("g")], [consumer("8000", [0]), spare]).groups[0].members.map(({ label }) => label), [":8000", "kcat"]);
  equal(view([group("g")], [spare]).groups, []);
});

test("says of each replica whether its broker is up and whether it is in sync", () => {
  equal(view([], []).partitions[0].replicas,
    [{ name: "kafka1", up: true, inSync: true }, { name: "kafka2", up: false, inSync: false }]);
});

test("a cell stands for as many offsets as the largest lag needs", () => {
  const lagging = lag => ({ groups: [{ at: [{ lag }, { lag: null }] }] });
  equal([0, 9, 10, 46, 10_000_000].map(lag => scaleFor(lagging(lag), 10)), [1, 1, 5, 10, 10000]);
});

test("says the picture in words", () => {
  const positions = [{ topic: TOPIC, partition: 0, committed: 7 }];
  const topics = [{ name: TOPIC, partitions: [partition(0), partition(1, { leader: null })] }];
  equal(inWords(view([group("g", { positions })], [consumer("8000", [0])], new Tapes(), { topics })),
    "Partition 0: leader kafka1, end offset 10. g: committed 7, lag 3, read by Consumer :8000. "
    + "Partition 1: no leader, end offset 10. g: nothing committed yet, read by nobody.");
});

test("who reads what the account tells: an expelled member that is frozen reads nothing", () => {
  const lane = (member, to, ...numbers) => ({ member, stretches: [{ from: null, to, kind: "owns", partitions: numbers.map(number => ({ topic: TOPIC, partition: number })) }] });
  const ownership = { g: { group: "g", lanes: [lane("8000", null, 0, 1), lane("8001", "2026-11-20T10:00:00Z", 1)] } };
  const { groups: [g] } = viewOf({ cluster: cluster({ groups: [group("g")] }), ownership, consumers: [consumer("8000", [0]), consumer("8001", [1])] }, TOPIC, new Tapes());
  equal(g.members.map(({ owns, stands }) => [owns, stands]), [[[0, 1], "owns"], [[], "none"]]);
  equal(g.at.map(({ owner }) => owner.key), ["8000", "8000"]);
});

test("in a share group every member may read every partition, and has a thread to each", () => {
  const { groups: [g] } = view([group("g", { type: "share" })], [consumer("8000", [0, 1]), consumer("8001", [0, 1])]);
  equal(g.at.map(({ readers }) => readers.map(({ key }) => key)), [["8000", "8001"], ["8000", "8001"]]);
  equal(threads(g).map(({ reader, i }) => `${reader.key}/${i}`), ["8000/0", "8001/0", "8000/1", "8001/1"]);
  equal(threads({ ...g, type: "consumer" }).length, 2);
});
