/** Longer than the box has ever taken to stand there; what is typed after it is meant for the screen again. */
const LONGEST_MS = 1000;

let typed = '';
let stop = () => {};

/** Keeps the letters that are typed from now on until the box "Find" has the focus: it stands a moment after its keys. */
export function holdTyped(): void {
  stop();
  typed = '';
  const onKey = (event: KeyboardEvent) => {
    const isLetter = event.key.length === 1;
    // Enter is not meant for what has the focus until then.
    if (!isLetter && event.key !== 'Enter') return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (isLetter) typed += event.key;
  };
  window.addEventListener('keydown', onKey, true);
  const timer = setTimeout(takeTyped, LONGEST_MS);
  stop = () => {
    window.removeEventListener('keydown', onKey, true);
    clearTimeout(timer);
  };
}

/** What was typed since, once the box has the focus: from here on it takes the letters itself. */
export function takeTyped(): string {
  stop();
  const taken = typed;
  typed = '';
  return taken;
}
