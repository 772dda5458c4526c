/** Longest that a piece of work holds up the screen before it is let draw. */
const PIECE_MS = 12;

/** Maps many rows a piece at a time, so that the screen answers meanwhile. */
export async function mapInPieces<From, To>(rows: readonly From[], map: (row: From) => To): Promise<To[]> {
  const mapped: To[] = [];
  let started = performance.now();
  for (const row of rows) {
    mapped.push(map(row));
    if (performance.now() - started < PIECE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    started = performance.now();
  }
  return mapped;
}
