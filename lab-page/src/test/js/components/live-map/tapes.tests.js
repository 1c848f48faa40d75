import { Tapes } from "/components/live-map/tapes.js";
import { equal, test } from "/testing.js";

const row = (offset, id = offset) => ({ partition: 0, offset, id });

test("knows what lies at an offset, and that nothing is known of others", () => {
  const tapes = new Tapes();
  tapes.stored({ topic: "t", partition: 0, offset: 41, id: 12 });
  equal(tapes.cell("t", 0, 41), { id: 12, reads: new Map() });
  equal([tapes.cell("t", 0, 40), tapes.cell("t", 1, 41), tapes.cell("u", 0, 41)].every(cell => cell === undefined), true);
  equal(tapes.end("t", 0), 42);
});

test("counts each group's reads by itself, so that a second read shows", () => {
  const tapes = new Tapes();
  tapes.read("t", "first", [row(3)]);
  tapes.read("t", "first", [row(3)]);
  tapes.read("t", "second", [row(3)]);
  equal(tapes.cell("t", 0, 3).reads, new Map([["first", 2], ["second", 1]]));
});

test("an older event does not move the end back", () => {
  const tapes = new Tapes();
  tapes.read("t", "first", [row(9), row(2)]);
  equal(tapes.end("t", 0), 10);
});

test("forgets the oldest cells of a long log", () => {
  const tapes = new Tapes();
  tapes.read("t", "first", Array.from({ length: 151 }, (_, offset) => row(offset)));
  equal([tapes.cell("t", 0, 0) === undefined, tapes.cell("t", 0, 1).id], [true, 1]);
});

test("a copy stays as it was", () => {
  const tapes = new Tapes();
  tapes.read("t", "first", [row(0)]);
  const copy = tapes.copy();
  tapes.read("t", "first", [row(0), row(1)]);
  equal([copy.cell("t", 0, 0).reads.get("first"), copy.end("t", 0)], [1, 1]);
});
