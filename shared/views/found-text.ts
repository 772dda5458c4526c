import { normaliseName } from '@shared/rules/names';
import type { FindLine, FindText } from './find-line';

/** Words of the text before the one that was found, and in all. */
const WORDS_BEFORE = 4;
const WORDS_SHOWN = 14;
/** A word may be as long as a note. */
const MOST_OF_WORD = 80;

/** Words of fewer letters stand in nearly every text, and say nothing. */
const LEAST_OF_TEXT_WORD = 3;

/** The first text in which a word that was typed, folded, begins a word. */
export function textWith(texts: readonly FindText[], word: string): FindText | undefined {
  return word.length < LEAST_OF_TEXT_WORD ? undefined : texts.find(({ folded }) => folded.includes(` ${word}`));
}

/** Where a line was found by its long texts, and the words round that: nothing where its name and numbers have it all. */
export function foundText(line: FindLine, typed: string): { where: FindText['where']; words: string } | undefined {
  const asked = normaliseName(typed).split(' ').filter(Boolean);
  const word = asked.find((each) => !line.name.includes(each) && !line.also.includes(each));
  const text = word === undefined ? undefined : textWith(line.texts, word);
  return word === undefined || text === undefined
    ? undefined
    : { where: text.where, words: wordsRound(text.text, word) };
}

function wordsRound(text: string, word: string): string {
  const words = text.split(/\s+/).filter(Boolean);
  const at = Math.max(
    0,
    words.findIndex((each) => ` ${normaliseName(each)}`.includes(` ${word}`)),
  );
  const from = Math.max(0, at - WORDS_BEFORE);
  const to = from + WORDS_SHOWN;
  const shown = words.slice(from, to).map((each) => each.slice(0, MOST_OF_WORD));
  return `${from > 0 ? '\u2026' : ''}${shown.join(' ')}${to < words.length ? '\u2026' : ''}`;
}
