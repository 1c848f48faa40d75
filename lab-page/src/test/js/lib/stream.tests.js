import { Stream } from "/lib/stream.js";
import { equal, test } from "/testing.js";

/** A stream whose sources do what the test says, at the time that it says. */
function stream() {
  const it = { sources: [], heard: [], connections: [], at: 0 };
  it.stream = new Stream("/api/feed", {
    onMessage: ({ type, id }) => it.heard.push(`${type} ${id}`),
    onConnection: connection => it.connections.push(connection),
    now: () => it.at,
    connect: url => {
      const source = { url, listeners: {}, closed: false, close() { this.closed = true; }, addEventListener(type, listener) { this.listeners[type] = listener; } };
      it.sources.push(source);
      return source;
    },
  });
  it.say = (type, lastEventId) => it.sources.at(-1).listeners[type]({ lastEventId, data: "{}" });
  it.after = ms => { it.at += ms; it.stream.check(); };
  it.stream.open();
  return it;
}

test("a stream that answers is live", () => {
  const it = stream();
  it.sources[0].onopen();
  it.say("sent", "a-1");
  equal([it.connections, it.heard, it.sources[0].url], [["live"], ["sent a-1"], "/api/feed"]);
  it.stream.close();
});

test("goes on after the last message", () => {
  const it = stream();
  it.sources[0].onopen();
  it.say("sent", "a-1");
  it.say("alive", "");
  it.stream.close();
  it.stream.open();
  equal([it.sources[0].closed, it.sources[1].url], [true, "/api/feed?after=a-1"]);
  it.stream.close();
});

test("comes back by itself after an error", async () => {
  const it = stream();
  it.sources[0].onerror();
  equal([it.connections, it.sources[0].closed], [["lost"], true]);
  await new Promise(resolve => setTimeout(resolve, 1500));
  equal(it.sources.length, 2);
  it.stream.close();
});

test("a stream that falls silent without an end is lost, and is opened again", async () => {
  const it = stream();
  it.sources[0].onopen();
  it.after(10_000);
  it.say("alive", "");
  it.after(10_000);
  equal(it.connections, ["live"]);
  it.after(7_000);
  equal([it.connections, it.sources[0].closed], [["live", "lost"], true]);
  await new Promise(resolve => setTimeout(resolve, 1500));
  equal(it.sources.length, 2);
  it.stream.close();
});

test("a stream that the browser does not begin says that it waits", () => {
  const it = stream();
  it.after(5_000);
  equal(it.connections, []);
  it.after(2_000);
  equal([it.connections, it.sources[0].closed], [["waiting"], false]);
  it.after(10_000);
  equal([it.connections.at(-1), it.sources[0].closed], ["waiting", true]);
  it.stream.close();
});
