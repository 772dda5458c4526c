import { compareText } from './text';

const TITLES: ReadonlySet<string> = new Set(
  (
    'cllr cllrs clr councillor councillors councilor ald alderman alderwoman mr mrs ms miss mx dr prof professor sir dame lord lady ' +
    'baroness viscount viscountess countess rev revd reverend hon honourable rt right the cdre lt col colonel capt captain maj'
  ).split(' '),
);
/** Titles that are first names or surnames too: taken off only where a whole name is left. */
const TITLES_OR_NAMES: ReadonlySet<string> = new Set(
  'mayor major earl baron dean canon father sister rabbi imam judge commander leader'.split(' '),
);
const HONOURS: ReadonlySet<string> = new Set(
  (
    'obe mbe cbe kbe dbe gbe bem kcb dcb cb kcmg dcmg cmg kcvo dcvo cvo lvo mvo kg jp dl kc qc qpm qfsm qam td vr rd frsa frgs frs fba ' +
    'freng frics mrics frtpi mrtpi fcipd mcipd cpfa cipfa fca aca fcca acca phd dphil mba msc bsc llb llm meng hons mp msp mep mla bt'
  ).split(' '),
);
/** Letters that are names too: honours only in capitals, behind a whole name. */
const HONOURS_OR_NAMES: ReadonlySet<string> = new Set('ma ba ch am ms om pc kt'.split(' '));
/** Small words that begin a family name of several words. */
const FAMILY_PREFIXES: ReadonlySet<string> = new Set(
  (
    'ap ab ferch bin bint ibn da das de del dela della den der di dos du el al la le les mac mc o ni nic ui st ste ten ter van von vander ' +
    'zu zur y singh kaur'
  ).split(' '),
);

/** Words in their order, with what stands before and behind them. */
export type NameEnds = { readonly title: string; readonly words: readonly string[]; readonly honours: string };

/** Takes titles off the front and honours off the end; at least one word is left. "Cllr" may stand behind the name too. */
export function stripNameEnds(all: readonly string[]): NameEnds {
  let start = 0;
  while (start < all.length - 1 && isTitle(all[start], all.length - start)) start += 1;
  let end = all.length;
  const behind: string[] = [];
  while (end > start + 1 && (isHonour(all[end - 1], end - start) || isCouncillor(all[end - 1]))) {
    end -= 1;
    if (isCouncillor(all[end])) behind.unshift(all[end] ?? '');
  }
  const honours = all.slice(end).filter((word) => !isCouncillor(word));
  return {
    title: [...all.slice(0, start), ...behind].join(' '),
    words: all.slice(start, end),
    honours: honours.join(' '),
  };
}

/** True for text that is titles and nothing else: "Dr", "Rt Hon". */
export function isAllTitles(text: string): boolean {
  return text.split(/[ ,/]+/).every((word) => TITLES.has(bare(word)));
}

/** True for text that is honours and nothing else: "OBE", "CBE, DL". */
export function isAllHonours(text: string): boolean {
  return text.split(/[ ,/]+/).every((word) => HONOURS.has(bare(word)) || isShoutedHonour(word));
}

/** How many words at the end of a name are its family name: "van der Mewling" has three. One at least, where there is one. */
export function familyWords(words: readonly string[]): number {
  let count = Math.min(1, words.length);
  while (count < words.length - 1 && FAMILY_PREFIXES.has(bare(words[words.length - 1 - count]))) count += 1;
  return count;
}

/** True for a small word that begins a family name, such as "van". */
export function isFamilyPrefix(word: string): boolean {
  return FAMILY_PREFIXES.has(bare(word));
}

function isTitle(word: string | undefined, left: number): boolean {
  return TITLES.has(bare(word)) || (left > 2 && TITLES_OR_NAMES.has(bare(word)));
}

function isHonour(word: string | undefined, left: number): boolean {
  if (word === undefined) return false;
  if (word.includes('/')) return isAllHonours(word);
  return HONOURS.has(bare(word)) || (left > 2 && isShoutedHonour(word));
}

function isShoutedHonour(word: string): boolean {
  return HONOURS_OR_NAMES.has(bare(word)) && word === word.toUpperCase();
}

function isCouncillor(word: string | undefined): boolean {
  return COUNCILLOR.has(bare(word));
}

const COUNCILLOR: ReadonlySet<string> = new Set(['cllr', 'clr', 'councillor']);

function bare(word: string | undefined): string {
  return compareText(word ?? '').replace(/[.,;]/g, '');
}
