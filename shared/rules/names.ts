const COMBINING_MARKS = /\p{Mn}/gu;
const APOSTROPHES = /['\u2018\u2019\u02BC\u02BB`\u00B4]/g;
const DASHES_AND_SPACES = /[\s\u00A0\u2010-\u2015-]+/g;
const NOT_LETTER_OR_DIGIT = /[^\p{L}\p{N}]+/gu;
const NOTHING_TO_FOLD = /^[a-z0-9.@/]*$/;
const ONLY_ASCII = /^[\x20-\x7E]*$/;

/** Letters that Unicode does not take apart into a letter and a mark. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const LETTERS_TO_REPLACE = /[ßøæœłđðþı]/g;

/**
 * Text as it is searched and sorted: lower case, without accents and apostrophes, hyphens and any white space as one
 * space. "Siân O\u2019Brien-Ellis" gives "sian obrien ellis".
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (NOTHING_TO_FOLD.test(lower)) return lower;
  // Before the letters are taken apart: an acute accent that stands for an apostrophe would leave a space.
  const bare = lower.replace(APOSTROPHES, '');
  const plain = ONLY_ASCII.test(bare)
    ? bare
    : bare
        .normalize('NFKD')
        .replace(COMBINING_MARKS, '')
        .replace(LETTERS_TO_REPLACE, (letter) => PLAIN_LETTERS[letter] ?? letter);
  return plain.replace(DASHES_AND_SPACES, ' ').trim();
}

/**
 * A name or council as it is compared: as `foldText`, and any other sign counts as a space, so that "St. Helens" and
 * "St Helens" are one. For finding likenesses only; the name is kept as it was given. Empty where no letter is left.
 * Decided: 2026-11-22, product owner, after DOMAIN section 9, line 14.
 */
export function normaliseName(text: string): string {
  return foldText(text).replace(NOT_LETTER_OR_DIGIT, ' ').trim();
}
