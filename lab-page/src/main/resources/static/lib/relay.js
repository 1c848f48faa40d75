/*
 * One stream for all windows of a browser, which has no more than six connections to one server. It knows the lab as
 * the stream told it, so a window that comes gets the whole picture at once, and one that comes back what it missed.
 *
 *   const relay = new Relay(listener => new Stream("/api/feed", listener));
 *   relay.join(port, after);     // port.postMessage gets { type, id, json } and { connection }
 *   relay.leave(port);
 */
import { EMPTY, reduce } from "./state.js";

const KEPT = 2000;

export class Relay {
  #stream;
  #ports = new Set();
  #connection = "connecting";
  #state = EMPTY;
  #recent = []; // messages, the newest last; where something is missing between them, the later is a whole picture
  #ahead = 0; // of the server's clock

  constructor(streamFor) {
    this.#stream = streamFor({
      onMessage: message => this.#tell(message),
      onConnection: connection => this.#goes(connection),
    });
  }

  join(port, after) {
    this.#ports.add(port);
    port.postMessage({ connection: this.#connection });
    for (const message of this.#missed(after)) port.postMessage(message);
    this.#stream.open();
  }

  /** While nobody looks there is no stream. */
  leave(port) {
    this.#ports.delete(port);
    if (this.#ports.size > 0) return;
    this.#stream.close();
    this.#connection = "connecting";
  }

  #tell(message) {
    const { type, json } = message;
    if (type !== "alive") {
      const data = JSON.parse(json);
      if (type === "state") this.#ahead = Date.parse(data.at) - Date.now();
      this.#state = reduce(this.#state, type, data, null);
      this.#recent.push(message);
      if (this.#recent.length > KEPT) this.#recent = this.#recent.slice(-KEPT / 2);
    }
    this.#all(message);
  }

  #goes(connection) {
    if (connection === this.#connection) return;
    this.#connection = connection;
    this.#all({ connection });
  }

  #all(message) {
    for (const port of this.#ports) port.postMessage(message);
  }

  #missed(after) {
    if (this.#recent.length === 0) return [];
    const known = this.#recent.findLastIndex(({ id }) => id === after);
    return known < 0 ? [this.#picture()] : this.#recent.slice(known + 1);
  }

  #picture() {
    const at = new Date(Date.now() + this.#ahead).toISOString();
    const json = JSON.stringify({ ...this.#state, at, progress: Object.values(this.#state.progress) });
    return { type: "state", id: this.#recent.at(-1).id, json };
  }
}
