/*
 * The view for a projector: big type, no guide. Also by the key P; this tab remembers.
 *
 *   <presenter-toggle><button type="button" aria-keyshortcuts="P">Present</button></presenter-toggle>
 */
const KEY = "kafka-lab.presenter"; // read by preferences.js before the first paint

class PresenterToggle extends HTMLElement {
  connectedCallback() {
    this.#button.hidden = false;
    this.#button.addEventListener("click", this);
    document.addEventListener("keydown", this);
    this.#show();
  }

  disconnectedCallback() {
    this.#button.removeEventListener("click", this);
    document.removeEventListener("keydown", this);
  }

  handleEvent(event) {
    if (event.type === "keydown" && !isOurKey(event)) return;
    const on = !this.#on;
    document.documentElement.toggleAttribute("data-presenter", on);
    try {
      sessionStorage.setItem(KEY, on ? "on" : "off");
    } catch { /* Not remembered, then */ }
    this.#show();
  }

  #show() {
    this.#button.setAttribute("aria-pressed", this.#on);
  }

  get #on() {
    return "presenter" in document.documentElement.dataset;
  }

  get #button() {
    return this.querySelector("button");
  }
}

function isOurKey({ key, target, repeat, ctrlKey, metaKey, altKey }) {
  // A select jumps to the option that starts with the letter
  return key.toLowerCase() === "p" && !repeat && !ctrlKey && !metaKey && !altKey
    && !target.matches("select, textarea, input:not([type=radio])");
}

customElements.define("presenter-toggle", PresenterToggle);
