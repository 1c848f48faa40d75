/*
 * Raises the number of partitions of a topic, and says first what that does to keys.
 *
 *   html`<raise-partitions .topic=${"first-topic"} .partitions=${2}></raise-partitions>`
 */
import { html, LitElement, nothing } from "lit";
import { plural } from "../../lib/words.js";

class RaisePartitions extends LitElement {
  static properties = {
    topic: { attribute: false },
    partitions: { attribute: false },
  };

  #wanted = null; // what somebody has typed
  #underWay = false;
  #said = null; // {sentence, refused}

  createRenderRoot() { return this; }

  willUpdate(changed) {
    if (changed.has("partitions") && this.#wanted <= this.partitions) this.#wanted = null;
  }

  render() {
    const wanted = this.#wanted ?? this.partitions + 1;
    const id = `raise-${this.topic}`;
    return html`<form @submit=${this.#submit} autocomplete="off" aria-label="Raise the partitions of ${this.topic}">
      <label for=${id}>Partitions</label>
      <input type="number" id=${id} name="count" required step="1" min=${this.partitions + 1} .value=${String(wanted)}
        aria-describedby="${id}-warning" @input=${this.#type}>
      <button type="submit" class="ghost" ?disabled=${this.#underWay}>
        ${this.#underWay ? "Raising …" : `Raise ${this.topic}`}</button>
      <p id="${id}-warning"><b>It cannot be undone:</b> Kafka only adds partitions. ${this.#keys(wanted)}</p>
      <p role="status" class=${this.#said?.refused ? "refused" : "done"}>${this.#said?.sentence ?? nothing}</p>
    </form>`;
  }

  /** A hash keeps its partition only where the remainders by the old and the new number agree. */
  #keys(wanted) {
    if (!(wanted > this.partitions)) return "Events with a key may go to another partition from then on.";
    const stay = this.partitions / leastCommonMultiple(this.partitions, wanted);
    return `From then on about ${Math.round((1 - stay) * 100)} % of all keys go to another partition, for good;`
      + " the events they already have stay where they are, so a key's order holds no longer across the change.";
  }

  #type({ target }) {
    this.#wanted = target.valueAsNumber;
    this.#said = null;
    this.requestUpdate();
  }

  async #submit(event) {
    event.preventDefault();
    if (this.#underWay) return;
    this.#turn(true, null);
    this.#turn(false, await this.#raise(event.target.elements.count.valueAsNumber));
  }

  async #raise(count) {
    try {
      const answer = await fetch(`/api/topics/${encodeURIComponent(this.topic)}/partitions`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ count }),
      });
      const body = await answer.json().catch(() => ({}));
      if (!answer.ok) return refusal(body.detail ?? body.title ?? `producer-app answered with status ${answer.status}.`);
      return {
        sentence: `${body.name} has ${plural(body.partitions, "partition")} now.`
          + " Its groups share them out as soon as their members notice.",
      };
    } catch {
      return refusal("producer-app does not answer. Is the lab still running in its terminal?");
    }
  }

  #turn(underWay, said) {
    this.#underWay = underWay;
    this.#said = said;
    this.requestUpdate();
  }
}

function refusal(why) {
  return { sentence: `Not raised: ${why}`, refused: true };
}

function leastCommonMultiple(one, other) {
  return one / greatestCommonDivisor(one, other) * other;
}

function greatestCommonDivisor(one, other) {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}

customElements.define("raise-partitions", RaisePartitions);
