import { compareText, isPlaceholder, tidy } from './text';

/** Words that describe a council's control and not a person's party. */
const NOT_A_PARTY: ReadonlySet<string> = new Set(['noc', 'no overall control', 'none', 'n/a']);

const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ['lab', 'Labour'],
  ['con', 'Conservative'],
  ['cons', 'Conservative'],
  ['tory', 'Conservative'],
  ['ld', 'Liberal Democrat'],
  ['lib dem', 'Liberal Democrat'],
  ['libdem', 'Liberal Democrat'],
  ['ind', 'Independent'],
  ['grn', 'Green'],
  ['ref', 'Reform UK'],
  ['reform', 'Reform UK'],
]);

/** A party as written, short forms spelt out; `undefined` where the cell names no party. Party is never taken for a group. */
export function readParty(written: string): string | undefined {
  const text = tidy(written);
  if (text === '' || isPlaceholder(text) || NOT_A_PARTY.has(compareText(text))) return undefined;
  return SHORT_FORMS.get(compareText(text)) ?? text;
}
