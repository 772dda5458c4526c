import type { Chip } from './filter-chips';

/** The filters over a list by a code of its rows, in the order of the codes, each with how many rows have it. */
export function chipsOf<Row, Code extends string>(
  rows: readonly Row[],
  codes: readonly Code[],
  words: Readonly<Record<Code, string>>,
  codeOf: (row: Row) => Code,
): readonly (Chip<Code> & { count: number })[] {
  const counts = new Map<Code, number>();
  for (const row of rows) counts.set(codeOf(row), (counts.get(codeOf(row)) ?? 0) + 1);
  return codes.map((value) => ({ value, text: words[value], count: counts.get(value) ?? 0 }));
}

/** The chip that filters nothing. */
export function chipOfAll(rows: readonly unknown[]): Chip<'all'> & { count: number } {
  return { value: 'all', text: 'All', count: rows.length };
}
