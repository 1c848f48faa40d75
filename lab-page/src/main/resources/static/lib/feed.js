/*
 * The server's feed as one window follows it: through the worker that all windows share, or, where the browser has no
 * such worker or it does not start, by a stream of its own. Either way it goes on after the last message it got.
 *
 *   const feed = new Feed("/api/feed", (type, data) => …, connection => …);
 *   feed.open();
 *   feed.close();
 */
import { parsed } from "./foreign.js";
import { Stream } from "./stream.js";

const WORKER_MS = 5000; // for a worker to say its first word

export class Feed {
  #url;
  #onMessage;
  #onConnection;
  #port;
  #own;
  #open = false;
  #patience;
  #lastId;

  constructor(url, onMessage, onConnection) {
    this.#url = url;
    this.#onMessage = onMessage;
    this.#onConnection = onConnection;
  }

  open() {
    if (this.#open) return;
    this.#open = true;
    if (this.#own || !globalThis.SharedWorker) this.#ownStream();
    else this.#shared();
  }

  close() {
    this.#open = false;
    clearTimeout(this.#patience);
    this.#own?.close();
    this.#port?.postMessage({ open: false });
  }

  #shared() {
    if (!this.#port) this.#startWorker();
    this.#patience = setTimeout(() => this.#ownStream(), WORKER_MS);
    this.#port.postMessage({ open: true, after: this.#lastId });
  }

  #startWorker() {
    const worker = new SharedWorker("/lib/feed-worker.js", { type: "module", name: "kafka-lab" });
    worker.onerror = () => this.#ownStream();
    this.#port = worker.port;
    this.#port.onmessage = ({ data }) => {
      clearTimeout(this.#patience);
      if (this.#open && !this.#own) this.#take(data);
    };
  }

  #ownStream() {
    clearTimeout(this.#patience);
    this.#port?.postMessage({ open: false });
    this.#own ??= new Stream(this.#url, {
      onMessage: message => this.#take(message), onConnection: this.#onConnection, lastId: this.#lastId,
    });
    if (this.#open) this.#own.open();
  }

  #take({ connection, type, id, json }) {
    if (connection) this.#onConnection(connection);
    if (!type || type === "alive") return;
    this.#lastId = id;
    this.#onMessage(type, parsed(json));
  }
}
