/*
 * The server's feed as this window follows it, on a stream of its own.
 *
 *   const feed = new Feed("/api/feed", (type, data) => …, connection => …);
 *   feed.open();
 *   feed.close();
 */
import { parsed } from "./foreign.js";
import { Stream } from "./stream.js";

export class Feed {
  #stream;

  constructor(url, onMessage, onConnection) {
    this.#stream = new Stream(url, {
      onMessage: ({ type, json }) => type !== "alive" && onMessage(type, parsed(json)),
      onConnection,
    });
  }

  open() { this.#stream.open(); }
  close() { this.#stream.close(); }
}
