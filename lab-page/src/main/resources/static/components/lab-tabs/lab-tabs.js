/*
 * One panel at a time below the picture. Arrow keys, Home and End walk along the tabs; the address names the tab
 * (/sections/3#log), so that a reload keeps it and a text can point at it.
 *
 *   <lab-tabs>
 *     <div role="tablist" hidden><button role="tab" id="log-tab" aria-controls="log-panel">Log</button> …</div>
 *     <div role="tabpanel" id="log-panel" aria-labelledby="log-tab" data-spoken>…</div> …
 *   </lab-tabs>
 *
 * A panel with data-spoken stays there for those who listen while it is out of sight: it announces what happens.
 */
const STEPS = {
  ArrowLeft: (at, all) => at - 1 + all,
  ArrowRight: at => at + 1,
  Home: () => 0,
  End: (at, all) => all - 1,
};

class LabTabs extends HTMLElement {
  connectedCallback() {
    this.#list.hidden = false;
    this.#list.addEventListener("click", this);
    this.#list.addEventListener("keydown", this);
    addEventListener("hashchange", this);
    this.#show(this.#named() ?? this.#tabs[0]);
  }

  disconnectedCallback() {
    this.#list.removeEventListener("click", this);
    this.#list.removeEventListener("keydown", this);
    removeEventListener("hashchange", this);
  }

  handleEvent(event) {
    if (event.type === "hashchange") this.#follow();
    if (event.type === "click") this.#choose(event.target.closest("[role=tab]"));
    if (event.type === "keydown") this.#walk(event);
  }

  #follow() {
    const tab = this.#named();
    if (!tab) return;
    this.#show(tab);
    tab.focus(); // it was a link that brought us here
  }

  #walk(event) {
    const step = STEPS[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const tabs = this.#tabs;
    const tab = tabs[step(tabs.indexOf(document.activeElement), tabs.length) % tabs.length];
    this.#choose(tab);
    tab.focus();
  }

  #choose(tab) {
    if (!tab) return;
    history.replaceState(history.state, "", addressOf(tab));
    this.#show(tab);
  }

  #show(chosen) {
    for (const tab of this.#tabs) {
      const selected = tab === chosen;
      tab.setAttribute("aria-selected", selected);
      tab.tabIndex = selected ? 0 : -1;
      this.#turn(document.getElementById(tab.getAttribute("aria-controls")), selected);
    }
  }

  #turn(panel, shown) {
    const spoken = "spoken" in panel.dataset;
    panel.hidden = !shown && !spoken;
    panel.classList.toggle("visually-hidden", !shown && spoken);
    panel.tabIndex = shown ? 0 : -1;
    if (!shown) return;
    panel.scrollTop = 0;
    for (const part of panel.children) part.requestUpdate?.();
  }

  #named() {
    return this.#tabs.find(({ id }) => addressOf({ id }) === location.hash);
  }

  get #list() { return this.querySelector("[role=tablist]"); }
  get #tabs() { return [...this.#list.querySelectorAll("[role=tab]")]; }
}

/* Not the id of anything, so that a reload neither scrolls nor moves the focus. */
function addressOf({ id }) {
  return `#${id.replace("-tab", "")}`;
}

customElements.define("lab-tabs", LabTabs);
