/**
 * Puts formatted text on the clipboard, with the same as plain text for where no format is taken; false where the window
 * would not. Called from a press of a button. By the event of copying: no permission is given to the window for it, and
 * nothing is read from the clipboard.
 */
export function copyFormatted({ html, text }: { html: string; text: string }): boolean {
  let taken = false;
  const fill = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/html', html);
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    taken = true;
  };
  document.addEventListener('copy', fill, { capture: true });
  try {
    return document.execCommand('copy') && taken;
  } finally {
    document.removeEventListener('copy', fill, { capture: true });
  }
}
