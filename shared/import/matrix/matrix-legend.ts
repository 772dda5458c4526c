import { headerKey } from '../header-synonyms';
import type { RawSheet } from '../types';
import { cellText } from '../values/text';

/**
 * What a sheet says that its headings mean, by the heading as it is looked up: "CPC = all peer challenges, Other = group support,
 * remote". It stands in a title or a note; empty where there is none.
 */
export function readLegend(sheet: RawSheet, works: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const wanted = new Set(works.map((work) => headerKey(work)));
  const legend = new Map<string, readonly string[]>();
  for (const { cells } of sheet.rows) {
    const texts = cells.map((cell) => cellText(cell)).filter((text) => text !== '');
    if (texts.length > 2) continue;
    for (const text of texts) {
      if (!text.includes('=') && !text.includes(':')) continue;
      for (const [name, meaning] of meaningsIn(text))
        if (wanted.has(name) && !legend.has(name)) legend.set(name, meaning);
    }
  }
  return legend;
}

/** "a = x, y, b = z" names a and b: the words before a sign belong to it back to the last comma, dot or semicolon. */
function meaningsIn(text: string): readonly (readonly [string, readonly string[]])[] {
  const parts = text.split(/\s*[=:]\s*/);
  const names = parts
    .slice(0, -1)
    .map((part) => part.split(/[,;.](?:\s+|$)|\n/).findLast((each) => each.trim() !== '') ?? '');
  return names.map((name, index) => {
    const next = names[index + 1];
    const said = parts[index + 1] ?? '';
    const own = next === undefined ? said : said.slice(0, said.lastIndexOf(next));
    const things = own.split(/[,;]|\band\b|\bor\b/).map((each) => each.replace(/\.\s*$/, '').trim());
    return [headerKey(name), things.filter((each) => each !== '')] as const;
  });
}
