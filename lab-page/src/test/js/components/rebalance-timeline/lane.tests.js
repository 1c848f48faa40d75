import { Lane } from "/components/rebalance-timeline/lane.js";
import { equal, test } from "/testing.js";

const P = (partition, topic = "t") => ({ topic, partition });
const spans = lane => lane.spans.map(({ from, to, kind, partitions }) => [from, to, kind, partitions.map(({ partition }) => partition).join()]);
const absent = () => new Lane("8000", "First", { present: false });

test("a member that was always there owned the same since before the history", () => {
  equal(spans(new Lane("8000", "First", { present: true, owned: [P(1), P(0)] })), [[-Infinity, null, "owns", "0,1"]]);
});

test("joins, gets partitions, gives one back and leaves", () => {
  const lane = absent();
  lane.joined(10, "joined");
  lane.assigned(20, [P(0), P(1)]);
  lane.taken(30, [P(1)]);
  lane.ended(40, "left", "left");
  equal(spans(lane), [[10, 20, "nothing", ""], [20, 30, "owns", "0,1"], [30, 40, "owns", "0"]]);
  equal(lane.ticks.map(({ at, kind }) => [at, kind]), [[10, "joined"], [40, "left"]]);
  equal(lane.present, false);
});

test("at work before it was announced, it joined when it began", () => {
  const lane = absent();
  lane.assigned(20, [P(0)]);
  lane.joined(25, "joined");
  equal(lane.ticks.map(({ at }) => at), [20]);
  lane.ended(30, "left", "left");
  equal([lane.present, spans(lane)], [false, [[20, 30, "owns", "0"]]]);
});

test("a stopped process still holds what it had, but owns nothing; the next one starts with nothing", () => {
  const lane = new Lane("8000", "First", { present: true, owned: [P(0)] });
  lane.stopped(10, "stopped");
  equal([lane.owned, lane.present], [[], true]);
  lane.joined(20, "joined");
  lane.ended(30, "expired", "expired"); // the old process
  equal(lane.present, true);
  equal(spans(lane), [[-Infinity, 10, "owns", "0"], [10, 20, "stopped", "0"], [20, null, "nothing", ""]]);
});

test("the same again is no new span, and a span of no time is none", () => {
  const lane = absent();
  lane.joined(10, "joined");
  lane.assigned(10, [P(0)]);
  lane.assigned(15, [P(0)]);
  equal(spans(lane), [[10, null, "owns", "0"]]);
});
