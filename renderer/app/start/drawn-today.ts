/** Of the element in which Today stands as it was drawn before, in the page that the main process hands out. */
export const DRAWN_ID = 'drawn-today';

/** Takes away what stood in the page from the first; the same stands there by now, to be pressed. */
export function clearDrawnToday(): void {
  document.getElementById(DRAWN_ID)?.remove();
}
