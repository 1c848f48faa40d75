import { holds, standing } from "/lib/ownership.js";
import { equal, test } from "/testing.js";

const P = partition => ({ topic: "t", partition });
const stretch = (kind, to, ...partitions) => ({ from: null, to, kind, partitions: partitions.map(P) });
const account = (...stretches) => ({ g: { group: "g", lanes: [{ member: "8000", name: "First Consumer", stretches }] } });
const consumer = { group: "g", key: "8000", partitions: [P(9)] };

test("a consumer reads what the account says, whatever it or the brokers say", () => {
  equal(holds(account(stretch("owns", null, 0, 1)), consumer), [P(0), P(1)]);
  equal(holds(account(stretch("nothing", null)), consumer), []);
});

test("who is no member any more holds nothing", () => {
  equal(holds(account(stretch("owns", "2026-11-20T10:00:00Z", 0)), consumer), []);
  equal(holds({ g: { group: "g", lanes: [] } }, consumer), []);
});

test("what is kept for a dead process is held, what is not known is not", () => {
  equal(holds(account(stretch("stopped", null, 1)), consumer), [P(1)]);
  equal([holds(account(stretch("unknown", null, 1)), consumer), standing(account(stretch("unknown", null, 1)), consumer).kind], [[], "unknown"]);
});
