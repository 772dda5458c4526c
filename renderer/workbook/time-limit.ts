const START_MS = 8_000;
/** A megabyte of .xlsx is some 10,000 rows of days, which take several seconds to read and plan on a busy computer. */
const MS_PER_MEGABYTE = 10_000;
const MOST_MS = 60_000;
const MEGABYTE = 1024 * 1024;

/** How long reading a file, or planning from it, may take before it is stopped: a small one that takes long is damaged. */
export function timeLimit(fileBytes: number): number {
  return Math.min(MOST_MS, START_MS + Math.ceil((fileBytes / MEGABYTE) * MS_PER_MEGABYTE));
}
