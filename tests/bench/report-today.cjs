// Runs in the window beside its page: tells when Today stood on the screen with its first figure, and when it could be used.
const { ipcRenderer } = require('electron');

/** A cell with a digit: the date below the heading is no figure, an empty list has none. */
function hasFigure(place) {
  if (place.querySelector('main h1')?.textContent !== 'Today') return false;
  const cells = place.querySelectorAll('main :is(td, li, [role="cell"], [role="gridcell"])');
  return [...cells].some((cell) => /\d/.test(cell.textContent));
}

const POINTS = {
  figure: () => hasFigure(document),
  // What is drawn from before cannot be pressed yet.
  usable: () => {
    const root = document.getElementById('root');
    return root !== null && hasFigure(root) && !root.querySelector('main [aria-busy="true"]');
  },
};

function tellWhenDrawn(name) {
  // A frame is drawn where timeToNewText (in-page.mjs) says that it is.
  const atFrame = () => void scheduler.postTask(tellNow, { priority: 'user-blocking' });
  const tellNow = () => ipcRenderer.send('bench-mark', name, Date.now());
  const drawn = () => requestAnimationFrame(atFrame);
  const observer = new MutationObserver(() => {
    if (!POINTS[name]()) return;
    observer.disconnect();
    drawn();
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
}

Object.keys(POINTS).forEach(tellWhenDrawn);
