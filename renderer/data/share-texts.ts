import { mapInPieces } from './map-in-pieces';

/**
 * Has equal texts of these records lie in memory once. Every row is read from a text of its own, so that a date, a kind of
 * work or the id of a peer lies there as often as it was written; to compare them while a year is read would take its time.
 * The records say what they said.
 */
export async function shareTexts(records: readonly object[]): Promise<void> {
  const texts = new Map<string, string>();
  await mapInPieces(records, (record) => shareIn(record, texts));
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
