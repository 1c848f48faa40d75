/*
 * A command with a button that copies it, in the form of the reader's shell: once chosen, for all commands.
 *
 *   <command-block><div class="bar"><span>Terminal</span></div>
 *     <pre data-shell="posix" data-label="macOS, Linux"><code>./lab up</code></pre> …</command-block>
 */
const SAID_MS = 1500;
const KEY = "kafka-lab.shell";
const CHOSEN = "kafka-lab-shell";

class CommandBlock extends HTMLElement {
  #button;
  #timer;
  #changed = () => this.#showShell();

  connectedCallback() {
    if (!this.#button) {
      this.#offerShells();
      this.#button = document.createElement("button");
      this.#button.type = "button";
      this.#button.className = "copy";
      this.#button.textContent = "Copy";
      this.#button.addEventListener("click", () => this.#copy());
      this.querySelector(".bar").append(this.#button);
    }
    document.addEventListener(CHOSEN, this.#changed);
    this.#showShell();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    document.removeEventListener(CHOSEN, this.#changed);
  }

  get #forms() { return [...this.querySelectorAll("pre[data-shell]")]; }

  #offerShells() {
    if (this.#forms.length < 2) return;
    const shells = document.createElement("div");
    shells.className = "shells";
    shells.setAttribute("role", "group");
    shells.setAttribute("aria-label", "Shell");
    shells.append(...this.#forms.map(({ dataset: { shell, label } }) => {
      const button = document.createElement("button");
      button.type = "button";
      button.dataset.for = shell;
      button.textContent = label;
      button.addEventListener("click", () => choose(shell));
      return button;
    }));
    this.querySelector(".bar span").replaceWith(shells);
  }

  #showShell() {
    const shell = chosen();
    for (const form of this.#forms) form.hidden = form.dataset.shell !== shell;
    for (const button of this.querySelectorAll("[data-for]")) button.setAttribute("aria-pressed", button.dataset.for === shell);
  }

  async #copy() {
    const code = this.querySelector("pre:not([hidden]) code");
    this.#say(await copied(code.textContent) || copiedBySelection(code) ? "Copied" : "Press Ctrl+C");
  }

  #say(text) {
    clearTimeout(this.#timer);
    this.#button.textContent = text;
    this.#timer = setTimeout(() => { this.#button.textContent = "Copy"; }, SAID_MS);
  }
}

let ofThisPage = /^Win/.test(navigator.platform) ? "powershell" : "posix";

function chosen() {
  try {
    return localStorage.getItem(KEY) ?? ofThisPage;
  } catch {
    return ofThisPage; // storage may be forbidden; then it is not remembered
  }
}

function choose(shell) {
  ofThisPage = shell;
  try {
    localStorage.setItem(KEY, shell);
  } catch {
    // as above
  }
  document.dispatchEvent(new Event(CHOSEN));
}

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // no permission, or a page that is not from this machine and not https
  }
}

/** What stays selected can still be copied by hand. */
function copiedBySelection(node) {
  getSelection().selectAllChildren(node);
  return document.execCommand("copy");
}

customElements.define("command-block", CommandBlock);
