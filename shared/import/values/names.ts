import { normaliseName } from '@shared/rules/names';
import { compareText, tidy } from './text';

/** A name taken apart. What was not written is empty text. */
export type NameReading = {
  readonly title: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly honours: string;
};

const TITLES: ReadonlySet<string> = new Set([
  'cllr',
  'cllrs',
  'councillor',
  'alderman',
  'ald',
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'dr',
  'prof',
  'professor',
  'sir',
  'dame',
  'lord',
  'lady',
  'baroness',
  'baron',
  'rev',
  'revd',
  'reverend',
  'mayor',
  'hon',
  'rt',
]);
const HONOURS: ReadonlySet<string> = new Set([
  'obe',
  'mbe',
  'cbe',
  'kbe',
  'dbe',
  'bem',
  'jp',
  'dl',
  'kc',
  'qc',
  'mp',
  'ms',
  'phd',
  'frsa',
  'kt',
  'kcb',
  'dcb',
  'cb',
]);
/** Small words that begin a family name of several words. */
const NAME_PREFIXES: ReadonlySet<string> = new Set([
  'ap',
  'ab',
  'bin',
  'da',
  'de',
  'del',
  'den',
  'der',
  'di',
  'du',
  'el',
  'al',
  'la',
  'le',
  'mac',
  'mc',
  'o',
  'st',
  'ter',
  'van',
  'von',
  'singh',
  'kaur',
]);

/**
 * Takes a written name apart: "Cllr Dr Jane Smith OBE (Lab)", "SMITH, Jane", "Jane Smith - Anytown BC".
 * What is in brackets or after a dash between spaces is left out.
 */
export function readName(written: string): NameReading {
  const text = tidy(
    tidy(written)
      .replace(/\([^)]*\)/g, ' ')
      .replace(/\s[-\u2013\u2014]\s.*$/, ''),
  );
  const comma = /^([^,]+),\s*(.+)$/.exec(text);
  const lastFirst = comma && !allHonours(comma[2] ?? '') ? comma : undefined;
  const inOrder = lastFirst ? `${lastFirst[2]} ${lastFirst[1]}` : text.replace(/,/g, ' ');
  const { title, words, honours } = stripEnds(tidy(inOrder).split(' ').filter(Boolean));
  const lastCount = lastFirst ? lastWordsOf(tidy(lastFirst[1] ?? ''), words) : familyNameWords(words);
  return {
    title,
    firstName: words.slice(0, words.length - lastCount).join(' '),
    lastName: words.slice(words.length - lastCount).join(' '),
    honours,
  };
}

function stripEnds(all: string[]): { title: string; words: string[]; honours: string } {
  let start = 0;
  while (start < all.length - 1 && TITLES.has(bare(all[start]))) start += 1;
  let end = all.length;
  while (end > start + 1 && HONOURS.has(bare(all[end - 1]))) end -= 1;
  return { title: all.slice(0, start).join(' '), words: all.slice(start, end), honours: all.slice(end).join(' ') };
}

function bare(word: string | undefined): string {
  return compareText(word ?? '').replace(/[.,]/g, '');
}

function allHonours(text: string): boolean {
  return text.split(/[ ,]+/).every((word) => HONOURS.has(bare(word)));
}

function lastWordsOf(lastName: string, words: readonly string[]): number {
  return Math.min(stripEnds(lastName.split(' ')).words.length, words.length);
}

function familyNameWords(words: readonly string[]): number {
  let count = Math.min(1, words.length);
  while (count < words.length - 1 && NAME_PREFIXES.has(bare(words[words.length - 1 - count]))) count += 1;
  return count;
}

/**
 * A name for comparing: first and last name without case, accents, apostrophes, hyphens and titles.
 * "Jon" and "John" stay different: only a person may say that they are one.
 */
export function nameKey(firstName: string, lastName: string): string {
  return normaliseName(`${firstName} ${lastName}`);
}

/** The comparing form of a name written in one cell. */
export function writtenNameKey(written: string): string {
  const name = readName(written);
  return nameKey(name.firstName, name.lastName);
}
