/** Takes the focus to a place where it would otherwise lie on the page as a whole, as after a control that went. */
export function focusIfNowhere(place: HTMLElement | null | undefined): void {
  if (document.activeElement === null || document.activeElement === document.body) place?.focus();
}
