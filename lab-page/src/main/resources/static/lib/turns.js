/*
 * Whose turn it is to draw. While events rush in, components take turns, one an animation frame: a frame in which all
 * of them draw would hold up clicks, more so on a machine that is busy with the burst itself. Else all draw at once.
 *
 *   turns.rush();                              // events rush in
 *   turns.take(() => this.requestUpdate());    // now, or when it is my turn
 */
const CALM_MS = 500; // since events last rushed in

class Turns {
  #rushedAt = -CALM_MS;
  #waiting = [];

  rush() {
    this.#rushedAt = performance.now();
  }

  get rushing() {
    return performance.now() - this.#rushedAt < CALM_MS;
  }

  take(draw) {
    if (!this.rushing) return draw();
    return new Promise(resolve => {
      this.#waiting.push(resolve);
      if (this.#waiting.length === 1) this.#next();
    }).then(draw);
  }

  #next() {
    requestAnimationFrame(() => {
      this.#waiting.shift()();
      if (this.#waiting.length) this.#next();
    });
  }
}

export const turns = new Turns();
