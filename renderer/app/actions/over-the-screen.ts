const LIST = '[role="menu"], [role="listbox"]';
const OVER_THE_SCREEN = `[role="dialog"], [role="alertdialog"], ${LIST}`;

/** Whether a dialog or an open list lies over the screen: then no key but that of help, and no menu of the window does anything. */
export function isOverTheScreen(): boolean {
  return document.querySelector(OVER_THE_SCREEN) !== null;
}

/** Whether a list is open: a press would be taken as a choice in it. The list of the box "Find" always is. */
export function isListOpen(): boolean {
  return document.querySelector(LIST) !== null;
}
