/** A dialog over the screen, but for the help that may stand beside it. */
const DIALOG = '[role="dialog"]:not([data-help]), [role="alertdialog"]';

/** Px below the top of the screen up to which a heading counts as what is read. */
const READ_AT = 160;

/** What is typed in, but for the search of a list, which loses nothing. */
const TYPED_IN = 'input:not([type="search"]), textarea, [contenteditable="true"]';

/** Whether somebody is typing in a field. */
export function isTyping(): boolean {
  return document.activeElement?.matches(TYPED_IN) === true;
}

/** Whether a dialog lies over the screen. */
export function isDialogOpen(): boolean {
  return document.querySelector(DIALOG) !== null;
}

/**
 * The part of the screen where the person is: the title of the dialog that lies over it; else the step of the import, the
 * section that has the focus, or the one that a long screen was scrolled to. Nothing at the top of a screen.
 */
export function partShown(): string | undefined {
  const dialog = [...document.querySelectorAll(DIALOG)].at(-1);
  if (dialog) return textOf(document.getElementById(dialog.getAttribute('aria-labelledby') ?? ''));
  const main = document.querySelector('main');
  const step = main?.querySelector('[aria-current="step"]');
  if (step) return step.lastChild?.textContent ?? undefined;
  const focused = main?.contains(document.activeElement) ? document.activeElement?.closest('section') : undefined;
  return textOf(focused?.querySelector('h2') ?? headingInSight(main));
}

function headingInSight(main: HTMLElement | null): Element | undefined {
  if (!main || main.scrollTop === 0) return undefined;
  const top = main.getBoundingClientRect().top + READ_AT;
  return [...main.querySelectorAll('section h2')].findLast((heading) => heading.getBoundingClientRect().top <= top);
}

/** What follows the title of a section is its count. */
function textOf(heading: Element | null | undefined): string | undefined {
  return heading?.firstChild?.textContent?.trim() || undefined;
}
