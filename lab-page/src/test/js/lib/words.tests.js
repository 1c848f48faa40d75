import { clock, colourClasses, condition, count, later, list, lostWithIt, nothingYet, owned, plural, receipt, span, took, why } from "/lib/words.js";
import { equal, test } from "/testing.js";

const P = (partition, topic = "first-topic") => ({ topic, partition });

test("counts with thin spaces between thousands", () => {
  equal([0, 999, 1000, 1234567].map(count), ["0", "999", "1\u202f000", "1\u202f234\u202f567"]);
});

test("one thing is one thing, and none and two are many", () => {
  equal([0, 1, 2].map(n => plural(n, "event")), ["0 events", "1 event", "2 events"]);
  equal(plural(10_000, "replica"), "10\u202f000 replicas");
  equal(plural(2, "reply", "replies"), "2 replies");
});

test("lists with commas and one and", () => {
  equal([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(list), ["", "a", "a and b", "a, b and c"]);
});

test("tells the time of day to the millisecond", () => {
  equal(clock(new Date(2026, 0, 2, 3, 4, 5, 6)), "03:04:05.006");
});

test("says how much later in the unit that fits", () => {
  const at = ms => later(0, ms);
  equal(at(5), { figure: "+5", unit: "ms" });
  equal(at(-5), { figure: "−5", unit: "ms" });
  equal(at(9999), { figure: "+9\u202f999", unit: "ms" });
  equal(at(10_000), { figure: "+10.0", unit: "s" });
  equal(at(600_000), { figure: "+10", unit: "min" });
});

test("nothing takes less than a millisecond", () => {
  equal([0.2, 999, 1500].map(took), ["1 ms", "999 ms", "1.5 s"]);
});

test("names what a member owns, and the topic where it is another", () => {
  equal(owned([], "first-topic"), "nothing");
  equal(owned([P(0), P(1)], "first-topic"), "P0, P1");
  equal(owned([P(0), P(0, "other")], "first-topic"), "P0; P0 of other");
  equal(owned(Array.from({ length: 9 }, (_, i) => P(i)), "first-topic"), "9 partitions");
});

test("says how a member is: a sign, a mood, words", () => {
  const is = (state, stateWords, online = true) => {
    const { sign, mood, words, addition } = condition({ online, state, stateWords, stateDetail: null });
    equal(addition, "");
    return [sign, mood, words];
  };
  equal(is("running", "online"), ["●", "ok", "online"]);
  equal(is("idle", "idle"), ["◌", "warn", "idle"]);
  equal(is("not-answering", "not answering"), ["!", "bad", "not answering"]);
  equal(is("stopped", "offline", false), ["✕", "bad", "offline"]);
});

test("adds what a state has to tell, whatever is in its words", () => {
  const { words, addition } = condition({ online: true, state: "joining", stateWords: "cannot join a: b; c", stateDetail: "why: because" });
  equal([words, addition], ["cannot join a: b; c", "why: because"]);
});

test("says how many events a killed process had read that nobody can show", () => {
  equal([lostWithIt({ unseen: 0 }), lostWithIt({ unseen: 1 }), lostWithIt({ unseen: 2892 })], ["",
    "It read 1 more event before it was killed. Its list of them is gone.",
    `It read ${count(2892)} more events before it was killed. Its list of them is gone.`]);
});

test("gives groups four colours, and a pattern from the fifth on", () => {
  equal([0, 3, 4, 9].map(colourClasses), ["g-0", "g-3", "g-0 second-round", "g-1 second-round"]);
});

test("says a receipt: where one event is and why there, how many went where", () => {
  const last = { id: 12, partition: 1, offset: 7, broker: "kafka2" };
  const one = { topic: "t", requested: 1, acknowledged: 1, counts: { 1: 1 }, last, why: "it was its turn" };
  equal(receipt(one, "t", 12).join(""), "Event 12 is at partition 1, offset 7, on kafka2 after 12 ms, because it was its turn.");
  equal(receipt(one, "other").join(""), "Event 12 is at partition 1, offset 7 of t, on kafka2, because it was its turn.");
  const many = { ...one, requested: 10, acknowledged: 8, counts: { 0: 3, 1: 5 } };
  equal(receipt(many, "t").join(""), "8 of 10 events acknowledged: 3 to partition 0, 5 to partition 1.");
  equal(receipt({ ...many, counts: { 0: 1, 1: 2, 2: 1, 3: 2, 4: 2 } }, "t").join(""),
    "8 of 10 events acknowledged: between 1 and 2 to each of 5 partitions.");
});

test("says a span in the unit that fits", () => {
  equal([80, 3100, 59_960, 250_000, 1_800_000, 7_500_000].map(span), ["80 ms", "3.1 s", "1 min", "4 min 10 s", "30 min", "2 h 5 min"]);
});

test("says why there are no rows", () => {
  equal(nothingYet({ journal: false }), "The brokers know it, but what it reads is not seen here.");
  equal(nothingYet({ journal: true, online: false }), "It got no events.");
  equal(nothingYet({ journal: true, online: true, state: "joining" }), "Waiting for its first partition.");
});

test("an offline consumer tells how it ended last, unless it has come back since", () => {
  const consumer = { key: "8000", group: "g", online: false };
  const at = new Date(2026, 0, 2, 10, 31, 2);
  const expired = { consumer: "8000", group: "g", kind: "expired", at, text: "Its session expired." };
  equal(why(consumer, { history: [expired] }), "10:31:02 Its session expired.");
  equal(why(consumer, { history: [expired, { ...expired, kind: "joined" }] }), "");
  equal(why(consumer, { history: [{ ...expired, group: "h" }] }), "");
});

test("a group that stands at the end of a log with events is told why nothing comes", () => {
  const consumer = { key: "8000", group: "g", online: true, journal: true, received: 0, state: "running", rows: [], partitions: [P(0)] };
  const cluster = (committed, end) => ({ cluster: {
    groups: [{ name: "g", positions: [{ ...P(0), committed }] }],
    topics: [{ name: "first-topic", partitions: [{ partition: 0, begin: 0, end }] }],
  } });
  equal(why(consumer, cluster(7, 7)).startsWith("g stands at the end here"), true);
  equal([why(consumer, cluster(5, 7)), why(consumer, cluster(0, 0))], ["", ""]);
});

test("rounds half a tenth of a second up, as the server does", () => {
  equal([1150, 3350, 8345].map(took), ["1.2 s", "3.4 s", "8.3 s"]);
});
