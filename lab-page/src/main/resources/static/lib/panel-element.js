/*
 * A component in a panel that may be out of sight: it draws only while its panel is shown.
 *
 *   class GroupTable extends PanelElement {
 *     render() { return html`…`; }
 *   }
 */
import { LabElement } from "./lab-element.js";

export class PanelElement extends LabElement {
  get shown() { return this.closest("[hidden]") === null; }

  shouldUpdate(changed) {
    return this.shown && super.shouldUpdate(changed);
  }
}
