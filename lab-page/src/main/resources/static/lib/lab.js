/*
 * The lab as this page knows it: one for all components.
 *
 *   lab.state         cluster, consumers, the last receipt (lib/state.js)
 *   lab.connection    "connecting", "live", "lost" or "waiting" (lib/stream.js)
 *   lab.topic         the topic that the send panel points at
 *   "change" event    once per animation frame at most, when any of these changed
 *   "message" event   each message of the feed at once: detail is {type, data, before}, before being the state it met
 */
import { Feed } from "./feed.js";
import { EMPTY, reduce, total } from "./state.js";
import { turns } from "./turns.js";

const BURST = 50; // events between two frames, from which on they rush in, and the page draws only so often:
const BURST_FRAME_MS = 100;
const GLANCE_MS = 20_000;

class Lab extends EventTarget {
  #state = EMPTY;
  #connection = "connecting";
  #topic = "";
  #glances;
  #scheduled = false;
  #arrived = 0;
  #feed = new Feed("/api/feed", (type, data) => this.#take(type, data), connection => this.#goes(connection));

  get state() { return this.#state; }
  get connection() { return this.#connection; }
  get topic() { return this.#topic; }

  set topic(name) {
    this.#topic = name;
    this.#changed();
  }

  start() {
    this.#follow();
    // A hidden page lets go: browsers allow six connections to one host, and each open feed holds one of them
    document.addEventListener("visibilitychange", () => this.#follow());
    addEventListener("pagehide", () => this.#feed.close());
    addEventListener("pageshow", () => this.#follow());
  }

  #follow() {
    clearInterval(this.#glances);
    if (document.hidden) {
      this.#feed.close();
      // Behind a terminal that fills the screen the lab goes on: who left and who crashed must not be missed
      this.#glances = setInterval(() => fetch("/api/cluster").catch(() => {}), GLANCE_MS);
    } else {
      this.#feed.open();
    }
  }

  #take(type, data) {
    const before = this.#state;
    this.#state = reduce(before, type, data);
    if (type === "events") this.#arrived += total(data.counts);
    if (this.#arrived > BURST) turns.rush();
    this.dispatchEvent(new CustomEvent("message", { detail: { type, data, before } }));
    this.#changed();
  }

  #goes(connection) {
    this.#connection = connection;
    this.#changed();
  }

  #changed() {
    if (this.#scheduled) return;
    this.#scheduled = true;
    const draw = () => requestAnimationFrame(() => {
      this.#scheduled = false;
      this.#arrived = 0;
      this.dispatchEvent(new Event("change"));
    });
    if (turns.rushing) setTimeout(draw, BURST_FRAME_MS);
    else draw();
  }
}

export const lab = new Lab();
