/*
 * A list of sections that unfolds, and folds again as one expects: by Esc, by a click elsewhere, when focus leaves.
 *
 *   <section-picker><details><summary>3 Consumer groups</summary><ol>…</ol></details></section-picker>
 */
class SectionPicker extends HTMLElement {
  #fold = event => {
    if (!this.contains(event.target)) this.#details?.removeAttribute("open");
  };

  connectedCallback() {
    this.addEventListener("keydown", this);
    this.addEventListener("focusout", this);
    document.addEventListener("pointerdown", this.#fold);
  }

  disconnectedCallback() {
    document.removeEventListener("pointerdown", this.#fold);
  }

  handleEvent(event) {
    if (!this.#details?.open) return;
    if (event.type === "focusout" && event.relatedTarget && !this.contains(event.relatedTarget)) {
      this.#details.open = false;
    }
    if (event.key === "Escape") {
      this.#details.open = false;
      this.querySelector("summary").focus();
    }
  }

  get #details() {
    return this.querySelector("details");
  }
}

customElements.define("section-picker", SectionPicker);
