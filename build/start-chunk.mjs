// @ts-check

/**
 * Puts all that the window needs at its start into one file: each further file is asked of the main process, which is busy
 * then. What is read later (`import()`) stays in files of its own. In one file modules also run in the order of their
 * imports, so that zod is told (shared/model/zod-settings.ts) before any schema is made.
 * @param {string} entry path of the window's first module
 * @returns {(id: string, graph: { getModuleInfo: (id: string) => { importedIds: readonly string[] } | null }) => string | undefined}
 */
export function startChunk(entry) {
  /** @type {Set<string> | undefined} */
  let needed;
  return (id, { getModuleInfo }) => {
    needed ??= reachable(entry, (from) => getModuleInfo(from)?.importedIds ?? []);
    return needed.has(id) ? 'start' : undefined;
  };
}

/** @param {string} from @param {(id: string) => readonly string[]} importsOf */
function reachable(from, importsOf) {
  const found = new Set([from]);
  // A set that grows is walked to its end.
  for (const id of found) for (const next of importsOf(id)) found.add(next);
  return found;
}
