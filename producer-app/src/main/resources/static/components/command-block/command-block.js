/*
 * A command with a button that copies it.
 *
 *   <command-block><div class="bar"><span>Terminal</span></div><pre><code>./lab consumer</code></pre></command-block>
 */
const SAID_MS = 1500;

class CommandBlock extends HTMLElement {
  #button;
  #timer;

  connectedCallback() {
    if (this.#button) return;
    this.#button = document.createElement("button");
    this.#button.type = "button";
    this.#button.className = "copy";
    this.#button.textContent = "Copy";
    this.#button.addEventListener("click", () => this.#copy());
    this.querySelector(".bar").append(this.#button);
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
  }

  async #copy() {
    const code = this.querySelector("code");
    this.#say(await copied(code.textContent) || copiedBySelection(code) ? "Copied" : "Press Ctrl+C");
  }

  #say(text) {
    clearTimeout(this.#timer);
    this.#button.textContent = text;
    this.#timer = setTimeout(() => { this.#button.textContent = "Copy"; }, SAID_MS);
  }
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
