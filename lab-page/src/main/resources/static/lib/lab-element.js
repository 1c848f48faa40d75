/*
 * A component that shows the lab: it renders into the page itself (no shadow root), takes the place of what the
 * server rendered as soon as there is something to show, and draws again whenever the lab changes.
 *
 *   class BrokerPills extends LabElement {
 *     render() { return html`${this.lab.state.cluster.brokers…}`; }
 *   }
 */
import { LitElement } from "lit";
import { lab } from "./lab.js";
import { turns } from "./turns.js";

export class LabElement extends LitElement {
  #waits = false;
  #changed = () => this.#awaitTurn();

  get lab() { return lab; }

  /** Whether there is anybody to draw for. */
  get shown() { return true; }

  createRenderRoot() { return this; }

  connectedCallback() {
    super.connectedCallback();
    lab.addEventListener("change", this.#changed);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    lab.removeEventListener("change", this.#changed);
  }

  #awaitTurn() {
    if (this.#waits || !this.shown) return;
    this.#waits = true;
    turns.take(() => {
      this.#waits = false;
      this.requestUpdate();
    });
  }

  /** Until the first state has come, what the server rendered stays. */
  shouldUpdate() {
    return this.lab.state.cluster !== null;
  }

  update(changed) {
    if (!this.hasUpdated) this.replaceChildren();
    super.update(changed);
  }
}
