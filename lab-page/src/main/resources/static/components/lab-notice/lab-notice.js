/*
 * What is wrong with the lab as a whole, calmly: the page lost it, or the brokers do not answer.
 *
 *   <lab-notice role="status"></lab-notice>
 */
import { html, nothing } from "lit";
import { LabElement } from "../../lib/lab-element.js";

const PATIENCE_MS = 700; // a reload or a short hiccup is no news
const HINT_MS = 8000;

class LabNotice extends LabElement {
  #lostSince;
  #timers = [];

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#watch(false);
  }

  /** A lost page is news even before the first state. */
  shouldUpdate() {
    return true;
  }

  render() {
    const { connection, state } = this.lab;
    this.#watch(connection === "lost");
    const lost = this.#lostSince === undefined ? 0 : performance.now() - this.#lostSince;
    if (lost >= PATIENCE_MS) {
      return notice("The page lost the lab; trying again …"
        + (lost >= HINT_MS ? " Is it still running in its terminal?" : ""));
    }
    if (connection === "waiting") {
      return notice("This window is not live: it gets no stream from the lab; trying again …"
        + " Close other windows of the lab, and check that it is still running in its terminal.");
    }
    if (connection === "live" && state.cluster && !state.cluster.reachable) {
      return notice(state.cluster.problem ?? "No broker answers.");
    }
    return nothing;
  }

  #watch(lost) {
    if (lost === (this.#lostSince !== undefined)) return;
    this.#timers.forEach(clearTimeout);
    this.#lostSince = lost ? performance.now() : undefined;
    this.#timers = lost ? [PATIENCE_MS, HINT_MS].map(ms => setTimeout(() => this.requestUpdate(), ms + 1)) : [];
  }
}

function notice(sentence) {
  return html`<p class="notice"><b aria-hidden="true">!</b><span>${sentence}</span></p>`;
}

customElements.define("lab-notice", LabNotice);
