/*
 * What travels: an event that drops into its partition, and the tokens that run along a thread to the member that
 * read it. Drawn on top of a picture that is already true, so a dropped frame loses nothing.
 *
 *   const motion = new Motion(() => element.querySelector(".tokens"));
 *   motion.drop(receipt, geometry, lane); motion.run(path, row, consumer, geometry);
 *
 * An event runs on only when it has landed.
 */
import { colourClasses } from "../../lib/words.js";
const SVG = "http://www.w3.org/2000/svg";
const DROP_MS = 45; // so short that cause and effect are one: with all that lies between, 150 ms from the click to the reader
const ADVANCE_MS = 140;
const RUN_MS = 60;
const LINGER_MS = 400; // where it has arrived, long enough for the eye to find it
const SLOW = 24;
const AT_ONCE = 40;

export class Motion {
  slow = false;
  #layer;
  #falling = new Map(); // place in the log → when that event has landed there

  constructor(layer) {
    this.#layer = layer;
  }

  get #still() {
    return matchMedia("(prefers-reduced-motion: reduce)").matches || document.hidden;
  }

  async drop(receipt, at, lane) {
    const place = placeOf(receipt);
    const landed = this.#drop(receipt, at, lane);
    this.#falling.set(place, landed);
    const tape = await landed;
    this.#falling.delete(place);
    if (tape) await this.#play(tape, [{ transform: `translateX(${at.cell.width}px)` }, { transform: "none" }], ADVANCE_MS, "cubic-bezier(.2, .8, .2, 1)");
  }

  async #drop({ id, partition }, at, lane) {
    const layer = this.#layer();
    const place = at.lanes[lane]?.tape;
    if (this.#still || !layer || !place || layer.childElementCount > AT_ONCE) return null;
    const token = layer.appendChild(record(id, at.cell.width - 3, place.height, at.font.id));
    const x = at.chute - (at.cell.width - 3) / 2;
    await this.#play(token, [
      { transform: `translate(${x}px, ${20 * at.k}px)`, opacity: 0.5 },
      { transform: `translate(${x}px, ${place.y}px)`, opacity: 1 },
    ], DROP_MS, "cubic-bezier(.5, 0, .9, .6)");
    token.remove();
    return layer.ownerSVGElement?.querySelector(`[data-tape="${partition}"]`);
  }

  async run({ d }, row, { colour }, at) {
    await this.#falling.get(placeOf(row)); // its reader may report it while it still falls
    const layer = this.#layer();
    if (this.#still || !layer || layer.childElementCount > AT_ONCE) return;
    const token = layer.appendChild(chip(row.id, colour, at.k));
    token.style.offsetPath = `path("${d}")`;
    token.style.offsetRotate = "0deg";
    await this.#play(token, [{ offsetDistance: "0%" }, { offsetDistance: "100%" }], RUN_MS, "cubic-bezier(.4, 0, .3, 1)");
    token.style.offsetDistance = "100%";
    token.classList.add("arrived");
    await token.animate([{ opacity: 1 }, { opacity: 1, offset: 0.5 }, { opacity: 0 }], LINGER_MS).finished.catch(() => undefined);
    token.remove();
  }

  async #play(element, frames, duration, easing) {
    const animation = element.animate(frames, { duration: duration * (this.slow ? SLOW : 1), easing });
    await animation.finished.catch(() => undefined);
  }
}

function placeOf({ partition, offset }) {
  return `${partition}/${offset}`;
}

function record(id, width, height, size) {
  const group = element("g", { class: "falling" });
  group.append(element("rect", { width, height, rx: 5 }), text(id, width / 2, height * 0.53 + size * 0.3, size));
  return group;
}

function chip(id, colour, k) {
  const s = 17 * k;
  const group = element("g", { class: `token ${colourClasses(colour)}` });
  group.append(element("rect", { x: -s, y: -0.8 * s, width: 2 * s, height: 1.6 * s, rx: 5 }), text(id, 0, 5.6 * k, Math.min(16 * k, 2 * s / (String(id ?? "").length * 0.62 + 0.4))));
  return group;
}

function text(id, x, y, size) {
  const label = element("text", { x, y, "font-size": size });
  label.textContent = id ?? "";
  return label;
}

function element(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
