/*
 * The checks of a section, which the server judges and this shows: a mark, and what was seen or why not yet.
 * The progress is the lab's, not this page's: every page that shows the section shows the same.
 *
 *   <guide-checks data-section="3"> … <ul class="checks" data-list="1"><li class="check" data-check="1.0">… </guide-checks>
 */
import { html, nothing, render } from "lit";
import { lab } from "../../lib/lab.js";
import { clock } from "../../lib/words.js";

const MARKS = { waiting: "", open: "…", passed: "✓" };

class GuideChecks extends HTMLElement {
  #shown;
  #total;
  #said;
  #changed = () => this.#show();

  connectedCallback() {
    if (!this.#total && this.querySelector(".checks")) this.#prepare();
    lab.addEventListener("change", this.#changed);
    this.#show();
  }

  disconnectedCallback() {
    lab.removeEventListener("change", this.#changed);
  }

  get #url() { return `/api/guide/sections/${this.dataset.section}`; }

  #prepare() {
    this.#total = document.createElement("div");
    this.#total.className = "checks-total";
    this.#said = document.createElement("p");
    this.#said.className = "visually-hidden";
    this.#said.setAttribute("role", "status");
    this.prepend(this.#total, this.#said);
    for (const place of this.querySelectorAll(".checks > li")) {
      const mark = document.createElement("span");
      mark.className = "mark";
      mark.setAttribute("aria-hidden", "true");
      place.prepend(mark);
      if (place.dataset.check) place.append(document.createElement("div"));
    }
    for (const list of this.querySelectorAll(".checks")) {
      const foot = document.createElement("div");
      foot.className = "go-on";
      list.after(foot);
    }
  }

  #show() {
    const progress = lab.state.progress[this.dataset.section];
    if (!progress || progress === this.#shown || !this.#total) return;
    this.#announce(progress);
    this.#shown = progress;
    const tasks = progress.lists.filter(({ given }) => !given).flatMap(({ checks }) => checks);
    const passed = tasks.filter(({ state }) => state === "passed").length;
    render(html`
      <span><b>${passed}</b> of ${tasks.length} checks passed</span>
      <progress max=${tasks.length} value=${passed} aria-label="Checks passed"></progress>
      <button type="button" class="ghost" @click=${() => this.#post("/reset")}>Start over</button>`, this.#total);
    progress.lists.forEach((list, index) => this.#showList(list, progress.lists[index - 1]));
  }

  #showList({ list, state, checks }, before) {
    const place = this.querySelector(`.checks[data-list="${list}"]`);
    if (!place) return;
    place.dataset.state = state;
    checks.forEach((check, index) => this.#showCheck(check, `${list}.${index}`));
    const stuck = state === "waiting" && before?.state === "current";
    render(stuck
      ? html`<button type="button" class="ghost" @click=${() => this.#post("/current", { list })}>Go on from here</button>
          <span>without what is open above</span>`
      : nothing, place.nextElementSibling);
  }

  #showCheck(check, id) {
    const place = this.querySelector(`[data-check="${id}"]`);
    if (!place) return;
    place.dataset.state = check.state;
    place.querySelector(".mark").textContent = MARKS[check.state];
    render(html`${verdict(check)}${check.question && check.state === "open" ? this.#answer(id) : nothing}`, place.lastElementChild);
  }

  #answer(id) {
    return html`<form class="answer" @submit=${event => this.#send(event, id)}>
      <label for="answer-${id}" class="visually-hidden">Your answer</label>
      <input id="answer-${id}" name="answer" type="text" autocomplete="off" required placeholder="Your answer">
      <button type="submit" class="ghost">Answer</button></form>`;
  }

  #send(event, check) {
    event.preventDefault();
    this.#post("/answers", { check, answer: event.target.elements.answer.value });
  }

  async #post(path, body = {}) {
    const response = await fetch(this.#url + path, {
      method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
    }).catch(() => undefined);
    if (!response?.ok) this.#said.textContent = "That did not work: the lab does not answer. Try again.";
  }

  /** What has just passed, for those who do not see it. */
  #announce(progress) {
    if (!this.#shown) return;
    const before = this.#shown.lists.flatMap(({ checks }) => checks);
    const passed = progress.lists.flatMap(({ checks }) => checks)
      .filter((check, index) => check.state === "passed" && before[index]?.state !== "passed");
    if (passed.length) this.#said.textContent = `Check passed: ${passed.map(({ text }) => text).join("; ")}.`;
  }
}

function verdict({ state, seen, at, because, next }) {
  if (state === "passed") return html`<p class="verdict"><span class="visually-hidden">Passed: </span>${seen}, ${clock(at).slice(0, 8)}</p>`;
  if (state === "open") return html`<p class="verdict"><b>Not yet:</b> ${because} <span class="next">${next}</span></p>`;
  return nothing;
}

customElements.define("guide-checks", GuideChecks);
