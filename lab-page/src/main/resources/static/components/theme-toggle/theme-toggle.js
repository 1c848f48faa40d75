/*
 * Dark or light: the system's choice until somebody chooses; this browser then remembers.
 *
 *   <theme-toggle><button type="button" aria-pressed="false">Dark</button></theme-toggle>
 */
const KEY = "kafka-lab.theme"; // read by preferences.js before the first paint
const system = matchMedia("(prefers-color-scheme: dark)");

class ThemeToggle extends HTMLElement {
  #show = () => this.#button.setAttribute("aria-pressed", this.#dark);

  connectedCallback() {
    this.#button.hidden = false;
    this.#button.addEventListener("click", this);
    system.addEventListener("change", this.#show);
    this.#show();
  }

  disconnectedCallback() {
    this.#button.removeEventListener("click", this);
    system.removeEventListener("change", this.#show);
  }

  handleEvent() {
    const theme = this.#dark ? "light" : "dark";
    document.documentElement.dataset.theme = theme;
    try {
      localStorage.setItem(KEY, theme);
    } catch { /* Not remembered, then */ }
    this.#show();
  }

  get #dark() {
    const chosen = document.documentElement.dataset.theme;
    return chosen ? chosen === "dark" : system.matches;
  }

  get #button() {
    return this.querySelector("button");
  }
}

customElements.define("theme-toggle", ThemeToggle);
