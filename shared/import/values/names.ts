import { normaliseName } from '@shared/rules/names';
import { takeAsides } from './name-asides';
import { familyWords, isAllHonours, isAllTitles, stripNameEnds, type NameEnds } from './name-words';
import { rememberedByText } from './remembered';
import { tidy } from './text';

/** A name taken apart. What was not written is empty text. */
export type NameReading = {
  readonly title: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly honours: string;
  readonly knownAs: string;
  /** An earlier family name. */
  readonly formerly: string;
  /** What stood beside the name: a party, a council, "Labour member peer". */
  readonly asides: readonly string[];
};

/**
 * Takes a written name apart: "Cllr Dr Jane Smith OBE (Lab)", "SMITH, Jane", "Jane Smith - Anytown BC". `isAside` tells a place
 * or a party from a name, where that is known: "Jane Smith, Leeds". Source: DOMAIN section 9, line 13.
 */
export function readName(written: string, isAside: (text: string) => boolean = () => false): NameReading {
  const besides = takeAsides(spaced(tidy(written)), isAside);
  const [head = '', ...tail] = besides.text.split(/\s*,\s*/).filter((part) => part !== '');
  const behind = tail.filter((part) => isAllHonours(part));
  const places = headIsWhole(head) ? tail.filter((part) => !isAllHonours(part) && isAside(part)) : [];
  const first = tail.filter((part) => !behind.includes(part) && !places.includes(part)).join(' ');
  const parts = first === '' ? inOrder(stripNameEnds(wordsOf(head))) : lastFirst(head, first);
  return {
    title: parts.title,
    firstName: parts.firstName,
    lastName: parts.lastName,
    honours: [parts.honours, ...behind].filter(Boolean).join(' '),
    knownAs: besides.knownAs,
    formerly: besides.formerly,
    asides: [...besides.asides, ...places],
  };
}

type NameParts = Pick<NameReading, 'title' | 'firstName' | 'lastName' | 'honours'>;

/** "SMITH, Cllr Jane OBE", "Cllr SMITH, Jane". */
function lastFirst(last: string, first: string): NameParts {
  const family = stripNameEnds(wordsOf(last));
  if (isAllTitles(first)) return { ...inOrder(family), title: [first, family.title].filter(Boolean).join(' ') };
  const given = stripNameEnds(wordsOf(first));
  return {
    title: [given.title, family.title].filter(Boolean).join(' '),
    firstName: given.words.join(' '),
    lastName: family.words.join(' '),
    honours: [given.honours, family.honours].filter(Boolean).join(' '),
  };
}

/** "Jane van der Smith"; also "SMITH Jane" and "Smith J", where capitals or a lone initial tell that the family name is first. */
function inOrder({ title, words, honours }: NameEnds): NameParts {
  const shouted = words.findIndex((word) => !isInCapitals(word));
  const isFamilyFirst = words.slice(0, Math.max(0, shouted)).some(isShouted);
  if (isFamilyFirst && words.slice(shouted).every((word) => !isInCapitals(word) && !isInitial(word)))
    return { title, firstName: words.slice(shouted).join(' '), lastName: words.slice(0, shouted).join(' '), honours };
  const end = words.at(-1) ?? '';
  if (words.length > 1 && isInitial(end) && !isInitial(words[0] ?? ''))
    return { title, firstName: end, lastName: words.slice(0, -1).join(' '), honours };
  const count = familyWords(words);
  return {
    title,
    firstName: words.slice(0, words.length - count).join(' '),
    lastName: words.slice(words.length - count).join(' '),
    honours,
  };
}

/** "J.Smith" and "Cllr.Smith" as the words they stand for; "O.B.E." is one. */
function spaced(text: string): string {
  if (!text.includes('.')) return text;
  const words = text.split(' ');
  return words.map((word) => (isAllHonours(word) ? word : word.replace(DOTTED, '$1. '))).join(' ');
}

const DOTTED = /(?<=^|\.)(\p{L}|cllr|councillor|mrs?|ms|dr|prof|rev)\.(?=\p{L})/giu;

function wordsOf(text: string): string[] {
  return tidy(text).split(' ').filter(Boolean);
}

/** True for a first and a last name, before a comma that parts no last name from a first one. */
function headIsWhole(head: string): boolean {
  return stripNameEnds(wordsOf(head)).words.length > 1;
}

function isInCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && /\p{Lu}/u.test(word);
}

/** A word in capitals that is no initials. */
function isShouted(word: string): boolean {
  return /\p{Lu}{2}.*\p{Lu}|\p{Lu}['\u2019]\p{Lu}{2}/u.test(word) && word === word.toUpperCase();
}

/** A lone letter, with or without its full stop; several where each has one. */
export function isInitial(word: string): boolean {
  return /^(\p{L}\.?|(\p{L}\.){2,4})$/u.test(word);
}

/**
 * A name for comparing: first and last name without case, accents, apostrophes, hyphens and titles, "Mac", "Mc" and "O" joined
 * to what follows, "Saint" as "St". "Jon" and "John" stay different: only a person may say that they are one.
 */
export function nameKey(firstName: string, lastName: string): string {
  return keysWithFirstName(firstName)(lastName);
}

const keysWithFirstName = rememberedByText((firstName) =>
  rememberedByText((lastName) => keyOfName(`${firstName} ${lastName}`)),
);

const keyOfName = rememberedByText((name) =>
  normaliseName(name)
    .replace(/\b(mac|mc|o|fitz) (?=\p{L}{2})/gu, '$1')
    .replace(/\bsaint\b/g, 'st'),
);
