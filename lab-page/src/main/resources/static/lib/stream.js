/*
 * One stream of the server's feed, kept open: it resumes after the last message it got, and says how it is.
 *
 *   const stream = new Stream("/api/feed", { onMessage: ({ type, id, json }) => …, onConnection: connection => … });
 *   stream.open();
 *   stream.close();
 *
 * connection is "live", "lost", or "waiting" for one that could not even be opened, as where the browser has no more.
 */
const TYPES = ["state", "cluster", "consumer", "events", "forgotten", "sent", "happened", "ownership", "progress",
  "alive"];
const RETRY_MS = 1000;
const OPEN_MS = 6000;
const SILENT_MS = 16_000; // the server says that it is alive every 5 s

export class Stream {
  #url;
  #onMessage;
  #onConnection;
  #connect;
  #now;
  #source;
  #retry;
  #watch;
  #lastId;
  #heardAt;
  #opened;

  constructor(url, { onMessage, onConnection, connect = to => new EventSource(to), now = () => Date.now(), lastId }) {
    this.#url = url;
    this.#onMessage = onMessage;
    this.#onConnection = onConnection;
    this.#connect = connect;
    this.#now = now;
    this.#lastId = lastId;
  }

  open() {
    if (this.#source) return;
    clearTimeout(this.#retry);
    const after = this.#lastId ? `?after=${encodeURIComponent(this.#lastId)}` : "";
    this.#heardAt = this.#now();
    this.#opened = false;
    this.#source = this.#connect(this.#url + after);
    this.#source.onopen = () => {
      this.#heardAt = this.#now();
      this.#opened = true;
      this.#onConnection("live");
    };
    // The browser's own reconnect takes its time and gives up at an error status, so we do it
    this.#source.onerror = () => this.#lose("lost");
    for (const type of TYPES) {
      this.#source.addEventListener(type, message => this.#hear(type, message));
    }
    this.#watch = setInterval(() => this.check(), 1000);
  }

  close() {
    clearTimeout(this.#retry);
    clearInterval(this.#watch);
    this.#source?.close();
    this.#source = undefined;
  }

  /** A stream may die without an end, in a laptop that slept or a network that went away: silence tells. */
  check() {
    const silent = this.#now() - this.#heardAt;
    if (silent > SILENT_MS) this.#lose(this.#opened ? "lost" : "waiting");
    else if (!this.#opened && silent > OPEN_MS) this.#onConnection("waiting");
  }

  #hear(type, { lastEventId, data }) {
    this.#heardAt = this.#now();
    if (type !== "alive") this.#lastId = lastEventId;
    this.#onMessage({ type, id: lastEventId, json: data });
  }

  #lose(connection) {
    this.close();
    this.#onConnection(connection);
    this.#retry = setTimeout(() => this.open(), RETRY_MS);
  }
}
