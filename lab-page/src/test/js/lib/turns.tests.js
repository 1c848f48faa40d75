import { turns } from "/lib/turns.js";
import { equal, test } from "/testing.js";

test("draws at once while nothing rushes in", () => {
  let drawn = false;
  turns.take(() => { drawn = true; });
  equal(drawn, true);
});

test("draws one a frame, in the order of asking, while events rush in", async () => {
  const drawn = [];
  turns.rush();
  const all = ["map", "cards", "log"].map(name => turns.take(() => drawn.push(name)));
  equal(drawn, []);
  await all[0];
  equal(drawn, ["map"]);
  await Promise.all(all);
  equal(drawn, ["map", "cards", "log"]);
});
