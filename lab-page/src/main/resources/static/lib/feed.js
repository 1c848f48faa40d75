/*
 * The server's feed, kept open: it resumes after the last message it got, and says when it is lost.
 *
 *   const feed = new Feed("/api/feed", (type, data) => …, live => …);
 *   feed.open();
 *   feed.close();
 */
import { parsed } from "./foreign.js";

const TYPES = ["state", "cluster", "consumer", "events", "forgotten", "sent", "happened", "ownership", "progress"];
const RETRY_MS = 1000;

export class Feed {
  #url;
  #onMessage;
  #onLive;
  #source;
  #retry;
  #lastId;

  constructor(url, onMessage, onLive) {
    this.#url = url;
    this.#onMessage = onMessage;
    this.#onLive = onLive;
  }

  open() {
    if (this.#source) return;
    clearTimeout(this.#retry);
    const after = this.#lastId ? `?after=${encodeURIComponent(this.#lastId)}` : "";
    this.#source = new EventSource(this.#url + after);
    this.#source.onopen = () => this.#onLive(true);
    // The browser's own reconnect takes its time and gives up at an error status, so we do it
    this.#source.onerror = () => {
      this.close();
      this.#onLive(false);
      this.#retry = setTimeout(() => this.open(), RETRY_MS);
    };
    for (const type of TYPES) {
      this.#source.addEventListener(type, message => {
        this.#lastId = message.lastEventId;
        this.#onMessage(type, parsed(message.data));
      });
    }
  }

  close() {
    clearTimeout(this.#retry);
    this.#source?.close();
    this.#source = undefined;
  }
}
