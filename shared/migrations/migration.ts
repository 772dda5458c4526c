/** A row with the table and the key that it stands under; `value` in the shape of some version. */
export type StoredRow = { table: string; key: string; value: unknown };

/**
 * One change of the stored shape, in a file of its own that is never edited after release.
 * `migrate` is pure: the rows that take the place of one row of the version before (one as a rule, none when the row
 * goes, several when it is split). It returns a row that it does not concern as it is.
 */
export type Migration = { version: number; migrate: (row: StoredRow) => readonly StoredRow[] };
