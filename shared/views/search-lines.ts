import { normaliseName } from '@shared/rules/names';
import { textWith } from './found-text';
import { FIND_KINDS, foldCode, type FindKind, type FindLine } from './find-line';

/** What was found of one kind: the best of it, in order, and how many there are in all. */
export type FoundOfKind = { kind: FindKind; lines: readonly FindLine[]; count: number };

/**
 * The lines that hold every word that was typed, by kind; kinds of which nothing was found are absent, and nothing typed
 * finds nothing. First what is called exactly that (or has that number), then what begins with it, then where each word
 * begins a word of the name, then of the rest, then what holds the words anywhere, and last what has one of them in its notes alone
 * (words of three letters or more, at the beginning of a word). Of those alike, what is past comes last,
 * then by name, then in the order given. Accents, case, apostrophes and other marks do not matter.
 */
export function searchLines(lines: readonly FindLine[], typed: string, mostOfKind: number): readonly FoundOfKind[] {
  const asked = toAsked(typed);
  if (asked === undefined) return [];
  const best = new Map<FindKind, Best>();
  for (const line of lines) {
    const rank = rankOf(line, asked);
    if (rank === undefined) continue;
    let ofKind = best.get(line.kind);
    if (ofKind === undefined) best.set(line.kind, (ofKind = { ranked: [], count: 0 }));
    ofKind.count += 1;
    keepBest(ofKind.ranked, { line, rank }, mostOfKind);
  }
  return FIND_KINDS.flatMap((kind) => {
    const found = best.get(kind);
    return found ? [{ kind, lines: found.ranked.map(({ line }) => line), count: found.count }] : [];
  });
}

type Asked = { name: string; code: string; words: readonly string[] };
type Ranked = { line: FindLine; rank: number };
type Best = { ranked: Ranked[]; count: number };

function toAsked(typed: string): Asked | undefined {
  const name = normaliseName(typed);
  return name === '' ? undefined : { name: ` ${name}`, code: foldCode(typed), words: name.split(' ') };
}

/** 0 is best; `undefined` where a word is missing. */
function rankOf({ name, also, codes, texts }: FindLine, asked: Asked): number | undefined {
  const { words } = asked;
  const isNamed = (word: string) => name.includes(word) || also.includes(word);
  if (!words.every(isNamed)) {
    if (codes.includes(asked.code)) return 0;
    return texts.length > 0 && words.every((word) => isNamed(word) || textWith(texts, word) !== undefined)
      ? 5
      : undefined;
  }
  if (name === asked.name || codes.includes(asked.code)) return 0;
  if (name.startsWith(asked.name)) return 1;
  if (words.every((word) => name.includes(` ${word}`))) return 2;
  return words.every((word) => name.includes(` ${word}`) || also.includes(` ${word}`)) ? 3 : 4;
}

/** Puts one where it belongs among the best so far: a list of few, so that thousands found are never sorted. */
function keepBest(ranked: Ranked[], next: Ranked, most: number): void {
  const last = ranked.at(-1);
  if (ranked.length >= most && last !== undefined && compare(next, last) >= 0) return;
  const before = ranked.findIndex((one) => compare(next, one) < 0);
  ranked.splice(before < 0 ? ranked.length : before, 0, next);
  if (ranked.length > most) ranked.pop();
}

function compare(a: Ranked, b: Ranked): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (a.line.past !== b.line.past) return a.line.past ? 1 : -1;
  return a.line.name < b.line.name ? -1 : a.line.name > b.line.name ? 1 : 0;
}
