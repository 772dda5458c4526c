/** So many take a few milliseconds. */
const RECORDS_AT_A_TIME = 4_000;

/**
 * Has equal texts of these records lie in memory once. Every row is read from a text of its own, so that a date, a kind of
 * work or the id of a peer lies there as often as it was written; to compare them while a year is read would take its time.
 * The records say what they said. It is done a piece at a time, and ends where somebody does something.
 */
export async function shareTexts(records: readonly object[], isInUse: () => boolean): Promise<void> {
  const texts = new Map<string, string>();
  for (let from = 0; from < records.length && !isInUse(); from += RECORDS_AT_A_TIME) {
    for (const record of records.slice(from, from + RECORDS_AT_A_TIME)) shareIn(record, texts);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

function shareIn(record: object, texts: Map<string, string>): void {
  // Safe: any object may be read by the names of its fields, and each is given a text equal to its own.
  const fields = record as Record<string, unknown>;
  for (const field in fields) {
    const value = fields[field];
    if (typeof value === 'object' && value !== null) shareIn(value, texts);
    if (typeof value !== 'string') continue;
    const known = texts.get(value);
    if (known === undefined) texts.set(value, value);
    else fields[field] = known;
  }
}
