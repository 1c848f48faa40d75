import { LagTrend } from "/components/group-table/lag-trend.js";
import { equal, test } from "/testing.js";

const groups = lag => [{ name: "g", positions: [{ topic: "t", partition: 0, lag }] }];

function after(...samples) {
  const trend = new LagTrend();
  for (const [at, lag] of samples) trend.take(groups(lag), at);
  return trend;
}

test("where there is no position there is no trend", () => {
  equal([new LagTrend().of("g", "t", 0, 0), after([0, null]).of("g", "t", 0, 0), after([0, 1]).of("g", "t", 1, 0)], [null, null, null]);
});

test("compares with the lag of five seconds ago", () => {
  equal(after([0, 5], [1000, 9]).of("g", "t", 0, 1000), "rising");
  equal(after([0, 9], [1000, 5]).of("g", "t", 0, 1000), "falling");
  equal(after([0, 5], [1000, 9], [6000, 9]).of("g", "t", 0, 6000), "steady");
});

test("as time passes without change, it becomes steady", () => {
  equal(after([0, 5], [1000, 9]).of("g", "t", 0, 7000), "steady");
});

test("a position that is gone is forgotten", () => {
  const trend = after([0, 5]);
  trend.take([{ name: "g", positions: [] }], 1000);
  equal(trend.of("g", "t", 0, 1000), null);
});
