const BELONGS_BY = ['peerId', 'requestId', 'projectId', 'eventId'];

/** The ids of the records that a record, or an earlier state of one, belongs to. */
export function belongsTo(record: unknown): string[] {
  if (typeof record !== 'object' || record === null) return [];
  // Safe: only what is text is taken.
  const fields = record as Record<string, unknown>;
  return BELONGS_BY.flatMap((name) => {
    const id = fields[name];
    return typeof id === 'string' ? [id] : [];
  });
}
