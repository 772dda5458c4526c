/** A window that is hidden paints nothing, and is not waited for longer than this. */
const LONGEST_MS = 300;

/** Answers once what was just rendered has been handed to the screen. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LONGEST_MS);
    // The second frame begins when the first was drawn.
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });
}
