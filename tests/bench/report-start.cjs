// Loaded by the runtime before an application (-r): tells on standard output when its start reached which point, as
// lines "mark <name> <milliseconds since 1970>". The application itself is the one that is shipped.
const { app } = require('electron');

const tell = (name, at = Date.now()) => process.stdout.write(`mark ${name} ${Math.round(at)}\n`);

/**
 * Runs in the page: when the Today screen was drawn with its first figure, or with all of them, in milliseconds since
 * 1970.
 */
function figureDrawn(all) {
  const isDrawn = () => {
    if (document.querySelector('main h1')?.textContent !== 'Today') return false;
    if (all && document.querySelector('main [aria-busy="true"]')) return false;
    // A cell with a digit: the date below the heading is no figure, an empty list has none.
    const cells = document.querySelectorAll('main :is(td, li, [role="cell"], [role="gridcell"])');
    return [...cells].some((cell) => /\d/.test(cell.textContent));
  };
  return new Promise((resolve) => {
    // A frame is drawn where timeToNewText (in-page.mjs) says that it is.
    const atFrame = () => void scheduler.postTask(() => resolve(Date.now()), { priority: 'user-blocking' });
    const drawn = () => requestAnimationFrame(atFrame);
    if (isDrawn()) return drawn();
    const observer = new MutationObserver(() => {
      if (!isDrawn()) return;
      observer.disconnect();
      drawn();
    });
    observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
  });
}

tell('main');
void app.whenReady().then(() => tell('ready'));
app.on('browser-window-created', (_event, window) => {
  tell('window');
  window.once('ready-to-show', () => tell('ready-to-show'));
  window.webContents.once('dom-ready', () => {
    tell('dom-ready');
    if (process.env.BENCH_UNTIL !== 'all-figures') return;
    const drawn = (all) => window.webContents.executeJavaScript(`(${figureDrawn})(${all})`);
    void drawn(false).then((at) => tell('figure', at));
    void drawn(true).then((at) => tell('all-figures', at));
  });
});
