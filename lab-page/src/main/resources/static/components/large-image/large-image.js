/*
 * An image that opens large, in a dialog: Esc, the button or a click beside it close it, and focus returns.
 *
 *   <large-image><a href="/images/x.svg"><img src="/images/x.svg" alt="…"></a></large-image>
 */
class LargeImage extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", this);
  }

  disconnectedCallback() {
    this.removeEventListener("click", this);
  }

  handleEvent(event) {
    const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    const link = event.target.closest("a");
    if (link && !opensElsewhere) {
      event.preventDefault();
      this.#open(link.querySelector("img"));
    } else if (event.target.matches("dialog, dialog button")) {
      this.querySelector("dialog").close();
    }
  }

  #open(image) {
    const dialog = document.createElement("dialog");
    dialog.setAttribute("aria-label", "Image");
    const large = image.cloneNode();
    const footer = document.createElement("footer");
    const words = document.createElement("span");
    words.textContent = image.alt;
    words.ariaHidden = "true"; // the image says it already
    const button = document.createElement("button");
    button.type = "button";
    button.className = "ghost";
    button.textContent = "Close";
    footer.append(words, button);
    dialog.append(large, footer);
    dialog.addEventListener("close", () => dialog.remove());
    this.append(dialog);
    dialog.showModal();
  }
}

customElements.define("large-image", LargeImage);
