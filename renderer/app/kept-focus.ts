/** What takes the focus by Tab. */
const CONTROL = ['a[href]', 'button', 'input', 'textarea', 'select', '[tabindex="0"]']
  .map((kind) => `${kind}:not(:disabled):not([type="hidden"]):not([aria-hidden="true"])`)
  .join(', ');
const HEADING = 'h1, h2, h3';
const PART = 'section, form, [role="dialog"]';
/** A dialog, a menu, a list that opens: each lies over what is below it and has a focus of its own. */
const LAYER = '.MuiModal-root';

/** Where the focus was, as it can still be told once the control is gone. */
type Place = {
  layer: Element | null;
  control: Element;
  /** What it stood in, from the inside to the outside. */
  around: readonly Element[];
  row: { list: Element; own: Element; index: number; cell: number } | undefined;
};

function placeOf(control: Element): Place {
  const around: Element[] = [];
  for (let each = control.parentElement; each; each = each.parentElement) around.push(each);
  const own = control.closest('tr, li');
  const list = own?.parentElement;
  const cell = control.closest('td, th');
  return {
    layer: control.closest(LAYER),
    control,
    around,
    row: own && list ? { list, own, index: indexIn(list, own), cell: cell ? indexIn(own, cell) : 0 } : undefined,
  };
}

function indexIn(parent: Element, child: Element): number {
  return [...parent.children].indexOf(child);
}

function controlIn(part: Element | undefined): HTMLElement | null {
  return part?.querySelector<HTMLElement>(CONTROL) ?? null;
}

/**
 * The nearest control in its own row; where that went, the one in the same column of the row that stands in its place, of the
 * last row after the last.
 */
function inTheRow({ row, around }: Place): HTMLElement | null {
  if (!row) return null;
  if (row.own.isConnected) {
    const inside = around.slice(0, around.indexOf(row.own) + 1).filter((each) => each.isConnected);
    return inside.map(controlIn).find(Boolean) ?? null;
  }
  const rows = row.list.isConnected ? [...row.list.children].filter((each) => controlIn(each)) : [];
  const now = rows.find((each) => indexIn(row.list, each) >= row.index) ?? rows.at(-1);
  return controlIn(now?.children[row.cell]) ?? controlIn(now);
}

/** A control beside where it stood; where there is none the heading of the part, or of the screen. */
function nearBy({ around }: Place): HTMLElement | null {
  for (const each of around) {
    if (!each.isConnected) continue;
    // While the screen is still being read it has no heading: that is waited for.
    if (each.matches('main, body')) return document.querySelector<HTMLElement>('main h1');
    const heading = each.querySelector<HTMLElement>(HEADING);
    if (heading && each.matches(PART)) return heading;
    const control = heading ? null : controlIn(each);
    if (control) return control;
  }
  return null;
}

/**
 * Keeps the focus in sight: when the control that has it goes (its row was settled, its dialog closed over a screen that changed, it
 * may no longer be pressed), the focus would lie on the page as a whole, and a reader at the keyboard would begin at the top again. It
 * is taken to the row that stands there now, to a control beside it, to the heading of its part, or to the heading of the screen.
 * Decided: 2026-11-23, product owner.
 */
export function keepFocus(): void {
  let places: readonly Place[] = [];
  const dropPlaceIn = (layer: Element | null) => {
    places = places.filter((place) => place.layer !== layer && (!place.layer || place.layer.isConnected));
  };
  const settle = () => {
    if (document.activeElement !== document.body) return;
    const top = [...document.querySelectorAll(LAYER)].at(-1) ?? null;
    const place = places.find(({ layer }) => layer === top);
    if (!place) return;
    const to = isThere(place.control) ? place.control : (inTheRow(place) ?? nearBy(place));
    if (!to) return;
    if (!to.matches(CONTROL)) to.tabIndex = -1;
    to.focus();
  };
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return;
    const place = placeOf(target);
    dropPlaceIn(place.layer);
    places = [...places, place];
  });
  // A press beside every control lets go of the focus on purpose.
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Element) dropPlaceIn(target.closest(LAYER));
  });
  new MutationObserver(() => {
    // Whoever made the change, and who closes a dialog, has its say first.
    if (document.activeElement === document.body) setTimeout(settle);
  }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
}

function isThere(control: Element): control is HTMLElement {
  return control instanceof HTMLElement && control.isConnected && control.matches(CONTROL);
}
