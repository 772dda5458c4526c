/**
 * The calendar year in which the year begins that a text names, such as "2025" of "Days used 2025/26"; `undefined` where it
 * names none.
 */
export function yearNamed(text: string): string | undefined {
  const [, first, last] = /(?<![\d/-])(?:20)?(\d{2})\s*[-/\u2013]\s*(?:20)?(\d{2})(?![\d/-])/.exec(text) ?? [];
  return first !== undefined && (Number(first) + 1) % 100 === Number(last) ? `20${first}` : undefined;
}
