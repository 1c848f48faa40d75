/*
 * A question before the surprising moment. Choosing is for the reader alone and never in the way: as soon as the
 * checks of the step have passed, the page says what was right. Remembered in this browser.
 *
 *   <predict-first><fieldset><legend>…</legend><label><input type="radio" data-right> …</label>…</fieldset></predict-first>
 */
import { lab } from "../../lib/lab.js";

class PredictFirst extends HTMLElement {
  #outcome;
  #changed = () => this.#show();

  connectedCallback() {
    if (!this.#outcome) {
      this.#outcome = document.createElement("p");
      this.#outcome.className = "outcome";
      this.#outcome.setAttribute("role", "status");
      this.querySelector("fieldset").append(this.#outcome);
      this.addEventListener("change", () => this.#choose());
      const chosen = this.#inputs[remembered(this.#key)];
      if (chosen) chosen.checked = true;
    }
    lab.addEventListener("change", this.#changed);
    this.#show();
  }

  disconnectedCallback() {
    lab.removeEventListener("change", this.#changed);
  }

  get #inputs() { return [...this.querySelectorAll("input")]; }

  get #key() {
    return `kafka-lab.${this.closest("guide-checks")?.dataset.section}.${this.querySelector("input").name}`;
  }

  #choose() {
    remember(this.#key, this.#inputs.findIndex(({ checked }) => checked));
    this.#show();
  }

  #show() {
    const chosen = this.#inputs.find(({ checked }) => checked);
    const seen = this.#isSeen();
    this.toggleAttribute("data-seen", seen);
    const text = !chosen ? "" : !seen ? "Noted. Now try it."
      : chosen.hasAttribute("data-right") ? "✓ As you said." : `It was: ${this.#right()}.`;
    if (this.#outcome.textContent !== text) this.#outcome.textContent = text;
  }

  #right() {
    return this.querySelector("[data-right] + span")?.textContent.trim();
  }

  /** Whether the checks that follow in the text have passed. */
  #isSeen() {
    const section = this.closest("guide-checks");
    const lists = lab.state.progress[section?.dataset.section]?.lists ?? [];
    const next = [...section?.querySelectorAll(".checks") ?? []]
      .find(list => this.compareDocumentPosition(list) & Node.DOCUMENT_POSITION_FOLLOWING);
    return next !== undefined && lists[next.dataset.list]?.state === "passed";
  }
}

function remembered(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage may be forbidden; then it is not remembered
  }
}

function remember(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // as above
  }
}

customElements.define("predict-first", PredictFirst);
