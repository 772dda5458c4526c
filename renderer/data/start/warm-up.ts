/** Has the browser begin to open its database, which takes it a while, before the first question is put to it. */
export function warmUpDatabase(): void {
  // Nothing hangs on it: what cannot be opened is told of where it is needed.
  indexedDB.databases().catch(() => undefined);
}
