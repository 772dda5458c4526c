import { foldText, normaliseName } from '@shared/rules/names';

/** A piece of a text, and whether it is what was typed. */
export type MarkedPart = { text: string; marked: boolean };

/** The text in pieces, those marked that a word of what was typed stands for; rather at the start of a word than inside. */
export function markedParts(text: string, typed: string): readonly MarkedPart[] {
  const letters = [...text];
  const { folded, at } = foldLetters(letters);
  const marked = new Set<number>();
  for (const word of normaliseName(typed).split(' ').filter(Boolean)) {
    const start = folded.indexOf(` ${word}`);
    const from = start >= 0 ? start + 1 : folded.indexOf(word);
    if (from < 0) continue;
    const [first = 0, last = 0] = [at[from], at[from + word.length - 1]];
    for (let place = first; place <= last; place += 1) marked.add(place);
  }
  const parts: MarkedPart[] = [];
  letters.forEach((letter, place) => {
    const last = parts.at(-1);
    if (last && last.marked === marked.has(place)) last.text += letter;
    else parts.push({ text: letter, marked: marked.has(place) });
  });
  return parts;
}

const SPACE_OR_DASH = /[\s\u2010-\u2015-]/;

/** The letters folded one by one, with a space before them, and which letter each sign of that came from. */
function foldLetters(letters: readonly string[]): { folded: string; at: readonly number[] } {
  let folded = ' ';
  const at = [0];
  letters.forEach((letter, place) => {
    // An apostrophe or an accent of its own folds to nothing; any other sign counts as a space.
    const plain = normaliseName(letter) || (foldText(letter) !== '' || SPACE_OR_DASH.test(letter) ? ' ' : '');
    folded += plain;
    for (let each = 0; each < plain.length; each += 1) at.push(place);
  });
  return { folded, at };
}
