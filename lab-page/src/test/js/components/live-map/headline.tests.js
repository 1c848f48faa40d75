import { headline } from "/components/live-map/headline.js";
import { equal, test } from "/testing.js";

const UP = { reachable: true, brokers: [{ name: "kafka1", up: true }, { name: "kafka2", up: true }] };
const DOWN = { reachable: true, brokers: [{ name: "kafka1", up: true }, { name: "kafka2", up: false }] };
const partition = (number, more) => ({ number, begin: 0, end: 10, leader: "kafka1", replicas: [{ inSync: true }, { inSync: false }], ...more });
const member = (name, owns, more) => ({ name, owns, online: true, state: "running", received: 5, ...more });

/** A group whose members own what they say. */
function group(name, members, more) {
  const at = [0, 1].map(number => ({ committed: 5, lag: 0, owner: members.find(({ owns }) => owns.includes(number)) ?? null }));
  return { name, type: "consumer", settled: true, lag: 0, members, at, ...more };
}

const said = (groups, { cluster = UP, recent = [], partitions = [partition(0), partition(1)] } = {}) => {
  const { what, why, warn } = headline({ partitions, groups }, cluster, recent);
  return [what + why, warn];
};

const one = group("g", [member("First", [0, 1])]);
const two = group("g", [member("First", [0]), member("Second", [1])]);
const dead = group("g", [member("First", [0], { online: false }), member("Second", [1])]);

test("without any broker nothing else counts", () => {
  equal(said([dead], { cluster: { ...DOWN, reachable: false } }), ["No broker answers. What you see is what was known last.", true]);
});

test("a stopped broker comes before a consumer that is gone", () => {
  equal(said([dead], { cluster: DOWN }), ["kafka2 stopped. kafka1 leads now, and sending goes on: 1 of 2 replicas in sync.", true]);
});

test("partitions without a leader are named, or counted", () => {
  const headless = number => partition(number, { leader: null });
  equal(said([], { cluster: DOWN, partitions: [partition(0), headless(1)] })[0], "kafka2 stopped. Partition 1 has no leader yet; sends to it wait.");
  equal(said([], { cluster: DOWN, partitions: [headless(0), headless(1)] })[0], "kafka2 stopped. 2 partitions have no leader yet; sends to it wait.");
});

test("a consumer that is gone without goodbye comes before its group's rebalance", () => {
  equal(said([{ ...dead, settled: false }]),
    ["First is gone, but it did not say goodbye: the brokers keep P0 for it until its session times out.", true]);
});

test("a rebalance names the partitions that have no reader", () => {
  equal(said([group("g", [member("First", [0])], { settled: false })]),
    ["g is rebalancing. Partition 1 has no reader yet; the bookmarks stay where they are.", true]);
  equal(said([{ ...two, settled: false }])[0], "g is rebalancing. the bookmarks stay where they are.");
});

test("a group without a bookmark has read nothing yet", () => {
  const fresh = group("g", [member("First", [0, 1], { received: 0 })]);
  fresh.at.forEach(at => { at.committed = null; });
  equal(said([fresh])[0], "g has read nothing yet. A group gets a bookmark when it commits for the first time.");
});

test("who has nothing to read is idle, but not who is only joining, nor in a share group", () => {
  const third = state => member("Third", [], { state });
  const three = state => group("g", [...two.members, third(state)]);
  equal(said([three("idle")]), ["Third is idle: 3 members, 2 partitions. A partition has one reader per group.", true]);
  equal(said([three("joining")])[0], "g has 3 members for 2 partitions. Every partition has exactly one reader in the group.");
  equal(said([{ ...three("idle"), type: "share" }])[0], "g is a share group: its members take records one by one, from the same partitions.");
});

test("four events in a row to one partition have a reason", () => {
  const receipts = (partitioning, key) => Array.from({ length: 4 }, () => ({ requested: 1, partitioning, last: { partition: 1, key } }));
  const why = (...how) => said([two], { recent: receipts(...how) })[0];
  equal(why("key", "a"), "Only Second gets events: they all have the key a, and one key goes to one partition.");
  equal(why("sticky", null), "Only Second gets events: they have no key, so the producer stays with partition 1 for a while.");
  equal(why("partition", null), "Only Second gets events: they all went to partition 1.");
  equal(said([two], { recent: receipts("key", "a").slice(1) })[0].startsWith("g has 2 members"), true);
});

test("the group that is furthest behind is told, from 20 events on", () => {
  equal(said([{ ...one, lag: 19 }])[0].includes("behind"), false);
  equal(said([{ ...one, lag: 20 }])[0].startsWith("g is behind by 20 events."), true);
  equal(said([{ ...one, lag: 20 }, group("h", [], { lag: 30 })])[0], "h is behind by 30 events. They wait in the log; nothing is lost.");
});

test("with two groups every event is read twice", () => {
  equal(said([one, group("h", [member("Other", [0, 1])])])[0],
    "2 groups, so every event is read twice, once per group. Each group keeps its own bookmark in the same log.");
});

test("who is alone reads all", () => {
  equal(said([one])[0], "First reads both partitions: it is alone in its group, so every event is its own.");
});

test("two members share the partitions", () => {
  equal(said([two])[0], "g has 2 members for 2 partitions, so each reads one. Every partition has exactly one reader in the group.");
});

test("events wait while nobody reads, and an empty log says how to begin", () => {
  equal(said([group("g", [])])[0], "Nobody reads this topic now. Its 20 events wait in the log. Their bookmarks stay in the log.");
  equal(said([], { partitions: [partition(0, { end: 0 })] })[0], "The log is empty. Click Send Event, and the first event lands at offset 0.");
});

test("a frozen member that was expelled is not idle: it is no member", () => {
  const frozen = member("Second", [], { state: "frozen", stands: "none" });
  equal(said([group("g", [member("First", [0, 1]), frozen])])[0], "First reads both partitions: it is alone in its group, so every event is its own.");
});
