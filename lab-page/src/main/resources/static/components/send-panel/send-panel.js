/*
 * Sends events: each click is one call, stamped at the click; the receipt says where the event is and why there.
 *
 *   <send-panel><form>…a button, and fields named count, topic, partitioning, key, partition…</form></send-panel>
 */
import { html, nothing, render } from "lit";
import { lab } from "../../lib/lab.js";
import { receipt } from "../../lib/words.js";

const WAITING_MS = 150; // a call that is answered sooner needs no "Sending …"

const NEXT = {
  "round-robin": () => "the partitions take turns",
  "by-id": () => "the id is the key",
  sticky: () => "no key: the client chooses",
  key: ({ key }) => (key.value ? `the key “${key.value}”` : "your key"),
  partition: ({ partition }) => `partition ${partition.value || "…"}`,
};

class SendPanel extends HTMLElement {
  #underWay = 0;
  #took = {}; // of the latest answered call: {id, ms}
  #refused = null;
  #topics;
  #timer;
  #changed = () => this.#show();

  connectedCallback() {
    lab.addEventListener("change", this.#changed);
    this.#form.addEventListener("submit", this);
    this.#form.addEventListener("keydown", this);
    this.#form.addEventListener("input", this);
    this.#button.addEventListener("click", this);
    this.#receipt.replaceChildren();
    this.#button.disabled = false;
    this.#choose();
  }

  disconnectedCallback() {
    lab.removeEventListener("change", this.#changed);
    this.#form.removeEventListener("submit", this);
    this.#form.removeEventListener("keydown", this);
    this.#form.removeEventListener("input", this);
    this.#button.removeEventListener("click", this);
    clearTimeout(this.#timer);
  }

  handleEvent(event) {
    if (event.type === "input") this.#choose();
    // Enter held down is one press
    if (event.type === "keydown" && event.key === "Enter" && event.repeat) event.preventDefault();
    if (event.type === "submit") event.preventDefault();
    // Enter in a field comes as a click on the button, too
    if (event.type === "click") this.#send(event.timeStamp);
  }

  #choose() {
    const { topic, partitioning } = this.#form.elements;
    for (const extra of this.querySelectorAll(".extra")) extra.hidden = extra.dataset.for !== partitioning.value;
    if (lab.topic !== topic.value) lab.topic = topic.value;
    this.#refused = null;
    this.#show();
  }

  async #send(timeStamp) {
    const lacking = this.#lacking();
    if (lacking) {
      this.#refuse(`Not sent: give ${lacking.name === "key" ? "a key" : "the number of a partition"} first.`);
      lacking.focus();
      return;
    }
    const began = performance.now();
    const clicked = new Date(Date.now() - (began - timeStamp));
    this.#wait(+1);
    try {
      const answer = await fetch("/events", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ ...this.#wish(), clicked }),
      });
      if (!answer.ok) throw new Refusal(await reason(answer));
      const body = await answer.json();
      this.#took = { id: body.events.at(-1).id, ms: performance.now() - began };
      this.#refused = null;
    } catch (failure) {
      this.#refuse(failure instanceof Refusal ? failure.message
        : "Not sent: producer-app does not answer. Is the lab still running in its terminal?");
    } finally {
      this.#wait(-1);
    }
  }

  #lacking() {
    const { partitioning, key, partition } = this.#form.elements;
    const field = { key, partition }[partitioning.value];
    return field && field.value === "" ? field : null;
  }

  #wish() {
    const { count, topic, partitioning, key, partition } = this.#form.elements;
    const how = {
      key: { key: key.value },
      partition: { partition: Number(partition.value) },
    }[partitioning.value] ?? { partitioning: partitioning.value };
    return { topic: topic.value, ...(count.value === "1" ? {} : { count: Number(count.value) }), ...how };
  }

  #wait(calls) {
    this.#underWay += calls;
    clearTimeout(this.#timer);
    if (this.#underWay) this.#timer = setTimeout(() => { this.#button.dataset.waiting = ""; }, WAITING_MS);
    else delete this.#button.dataset.waiting;
    this.#show();
  }

  #refuse(sentence) {
    this.#refused = sentence;
    this.#show();
  }

  #show() {
    this.#showTopics(lab.state.cluster?.topics ?? []);
    this.#receipt.classList.toggle("refused", this.#refused !== null);
    render(this.#refused ? alert(this.#refused) : this.#sentence(), this.#receipt);
  }

  #sentence() {
    const { sent } = lab.state;
    const { partitioning } = this.#form.elements;
    const next = NEXT[partitioning.value](this.#form.elements);
    return html`
      ${sent ? this.#last(sent) : nothing}
      <span class="next"><span class="caption">Next</span> ${next}${sent ? "" : "."}</span>`;
  }

  #last(sent) {
    const ms = sent.last.id === this.#took.id ? this.#took.ms : undefined;
    const [what, where] = receipt(sent, lab.topic, ms);
    return html`<span class="caption last">Last receipt</span>
      <span class="sentence"><b>${what}</b>${where}</span>`;
  }

  /** Adds and removes options one by one, so that an open list and the choice stay. */
  #showTopics(topics) {
    if (topics === this.#topics || topics.length === 0) return;
    this.#topics = topics;
    const select = this.#form.elements.topic;
    const names = topics.map(({ name }) => name);
    for (const option of [...select.options]) {
      if (!names.includes(option.value) && !option.selected) option.remove();
    }
    for (const name of names) {
      if (![...select.options].some(({ value }) => value === name)) select.add(new Option(name, name));
    }
  }

  get #form() { return this.querySelector("form"); }
  get #button() { return this.querySelector(".primary"); }
  get #receipt() { return this.querySelector(".receipt"); }
}

function alert(sentence) {
  return html`<span class="sentence" role="alert">${sentence}</span>`;
}

async function reason(answer) {
  const problem = await answer.json().catch(() => ({}));
  return problem.detail ?? problem.title ?? `Not sent: producer-app answered with status ${answer.status}.`;
}

class Refusal extends Error {}

customElements.define("send-panel", SendPanel);
