/*
 * The cluster at a glance: each broker up or stopped, and what it leads of the topic at hand.
 *
 *   <broker-pills role="group" aria-label="Cluster">…what the server rendered…</broker-pills>
 */
import { html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { LabElement } from "../../lib/lab-element.js";
import { plural } from "../../lib/words.js";

class BrokerPills extends LabElement {
  render() {
    return repeat(this.lab.state.cluster.brokers, broker => broker.id, broker => html`
      <span class="broker ${broker.up ? "" : "down"}"><span class="mark"></span>
        <b>${broker.name}</b> <span class="state">${broker.up ? "up" : "stopped"}</span>
        ${broker.up ? html`<span class="leads">${this.#leads(broker)}</span>` : ""}</span>`);
  }

  #leads(broker) {
    const topic = this.lab.state.cluster.topics.find(({ name }) => name === this.lab.topic);
    const led = topic?.partitions.filter(({ leader }) => leader === broker.id) ?? [];
    if (led.length > 4) return `leads ${plural(led.length, "partition")}`;
    return led.length ? `leads ${led.map(({ partition }) => `P${partition}`).join(", ")}` : "";
  }
}

customElements.define("broker-pills", BrokerPills);
