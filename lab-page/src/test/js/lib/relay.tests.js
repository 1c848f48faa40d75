import { Relay } from "/lib/relay.js";
import { equal, test } from "/testing.js";

const AT = "2026-11-20T10:00:00.000Z";
const picture = (id, more) => ({ type: "state", id, json: JSON.stringify({ at: AT, cluster: { n: 1 }, consumers: [], sent: null, history: [], progress: [], ...more }) });
const happened = (id, n) => ({ type: "happened", id, json: JSON.stringify({ n }) });

function window() {
  const told = [];
  return { told, postMessage: message => told.push(message), ids: () => told.filter(({ type }) => type).map(({ type, id }) => `${type} ${id}`) };
}

function relayed() {
  const stream = { opened: 0, closed: 0, open() { this.opened++; }, close() { this.closed++; } };
  const relay = new Relay(listener => Object.assign(stream, listener));
  return { relay, stream };
}

test("eight windows live on one stream, and all hear the same", () => {
  const { relay, stream } = relayed();
  const windows = Array.from({ length: 8 }, window);
  windows.forEach(one => relay.join(one));
  stream.onConnection("live");
  stream.onMessage(picture("a-1"));
  stream.onMessage(happened("a-2", 1));
  for (const one of windows) equal([one.ids(), one.told[1]], [["state a-1", "happened a-2"], { connection: "live" }]);
});

test("a window that comes later gets the whole picture as it is by then", () => {
  const { relay, stream } = relayed();
  relay.join(window());
  stream.onMessage(picture("a-1", { progress: [{ section: 3 }] }));
  stream.onMessage(happened("a-2", 1));
  const late = window();
  relay.join(late);
  equal(late.ids(), ["state a-2"]);
  const { cluster, history, progress, at } = JSON.parse(late.told.at(-1).json);
  equal([cluster, history, progress], [{ n: 1 }, [{ n: 1 }], [{ section: 3 }]]);
  equal(Math.abs(Date.parse(at) - Date.parse(AT)) < 60_000, true);
});

test("a window that comes back gets what it missed and nothing else", () => {
  const { relay, stream } = relayed();
  const [stays, goes] = [window(), window()];
  [stays, goes].forEach(one => relay.join(one));
  stream.onMessage(picture("a-1"));
  relay.leave(goes);
  stream.onMessage(happened("a-2", 1));
  stream.onMessage(happened("a-3", 2));
  relay.join(goes, "a-1");
  equal(goes.ids(), ["state a-1", "happened a-2", "happened a-3"]);
});

test("a window that knows another process of the lab gets the whole picture", () => {
  const { relay, stream } = relayed();
  relay.join(window());
  stream.onMessage(picture("a-1"));
  stream.onMessage(picture("b-5"));
  const back = window();
  relay.join(back, "a-1");
  equal(back.ids(), ["state b-5"]);
});

test("without any window there is no stream", () => {
  const { relay, stream } = relayed();
  const [one, other] = [window(), window()];
  relay.join(one);
  relay.join(other);
  relay.leave(one);
  equal(stream.closed, 0);
  relay.leave(other);
  equal(stream.closed, 1);
});

test("all windows hear once that the stream is lost, and a new one hears it first", () => {
  const { relay, stream } = relayed();
  const one = window();
  relay.join(one);
  stream.onConnection("live");
  stream.onConnection("lost");
  stream.onConnection("lost");
  equal(one.told, [{ connection: "connecting" }, { connection: "live" }, { connection: "lost" }]);
  const late = window();
  relay.join(late);
  equal(late.told, [{ connection: "lost" }]);
});

test("a sign of life is passed on and is no news", () => {
  const { relay, stream } = relayed();
  const one = window();
  relay.join(one);
  stream.onMessage(picture("a-1"));
  stream.onMessage({ type: "alive", id: "a-1", json: "{}" });
  const late = window();
  relay.join(late, "a-1");
  equal([one.ids(), late.ids()], [["state a-1", "alive a-1"], []]);
});
