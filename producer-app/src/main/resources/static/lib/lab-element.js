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
  #changed = () => this.requestUpdate();

  get lab() { return lab; }

  createRenderRoot() { return this; }

  connectedCallback() {
    super.connectedCallback();
    lab.addEventListener("change", this.#changed);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    lab.removeEventListener("change", this.#changed);
  }

  /** Until the first state has come, what the server rendered stays. */
  shouldUpdate() {
    return this.lab.state.cluster !== null;
  }

  scheduleUpdate() {
    return turns.take(() => super.scheduleUpdate());
  }

  update(changed) {
    if (!this.hasUpdated) this.replaceChildren();
    super.update(changed);
  }
}
