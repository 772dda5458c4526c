import { isFamilyPrefix } from './name-words';

/**
 * A name as names are written, where it was written in capitals or in small letters throughout: "FAIRWEATHER-STOWE" gives
 * "Fairweather-Stowe", "o'brien" "O'Brien", "MCDONALD" "McDonald", "VAN DER MEWLING" "van der Mewling". Anything else, and one or
 * two letters (initials), stays as it is. Letters after "Mac" stay small: "MACKIE" and "MACDONALD" cannot be told apart.
 */
export function inNameCase(name: string): string {
  const letters = name.replace(/[^\p{L}]/gu, '');
  const shouted = name === name.toUpperCase() && letters.length > 2;
  const whispered = name === name.toLowerCase() && letters.length > 1;
  if (!shouted && !whispered) return name;
  const words = name.toLowerCase().split(' ');
  return words.map((word, at) => (isSmall(word, at, words.length) ? word : capitals(word))).join(' ');
}

/** Prefixes stay small before another word; the Irish and Scottish ones, saints and Sikh names do not. */
function isSmall(word: string, at: number, count: number): boolean {
  return at < count - 1 && isFamilyPrefix(word) && !/^(mac|mc|o|ni|nic|ui|st|ste|singh|kaur)$/.test(word);
}

function capitals(word: string): string {
  return word
    .replace(
      /(^|[-\u2010\u2011'\u2019.])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    )
    .replace(/(^|-)Mc(\p{L})/gu, (_, before: string, letter: string) => `${before}Mc${letter.toUpperCase()}`)
    .replace(/['\u2019]S$/, (end) => end.toLowerCase());
}
