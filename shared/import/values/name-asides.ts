import { tidy } from './text';
import { isAllHonours, isAllTitles } from './name-words';

/** A written name with what stands beside it taken out: in brackets or quotation marks, or behind a dash. */
export type NameBesides = {
  readonly text: string;
  /** What is not part of the name: a party, a council, "Labour member peer". */
  readonly asides: readonly string[];
  /** The name the person goes by, as `Katherine "Kate" Pennifolde` says it. */
  readonly knownAs: string;
  /** An earlier family name, as "(formerly Tenchley)" says it. */
  readonly formerly: string;
};

const FORMER = /^(?:n[\u00e9e]e|formerly|previously|prev\.?|was|born|maiden name|former name)[:\s]+(.+)$/i;
const CALLED = /^(?:known as|aka|a\.k\.a\.?|goes by|prefers|preferred|called)[:\s]+(.+)$/i;
const IN_BRACKETS = /[([{]([^()[\]{}]*)[)\]}]?/g;
const IN_QUOTES =
  /["\u201c\u201d\u00ab\u00bb]([^"\u201c\u201d\u00ab\u00bb]+)["\u201c\u201d\u00ab\u00bb]|(?<=\s)['\u2018]([^'\u2018\u2019]+)['\u2019](?=\s|$)/g;
const BEHIND_DASH = /\s[-\u2013\u2014|/]\s+(.*)$/;
const BEHIND_WORD = /\s(n[\u00e9e]e|formerly|previously|aka|known as)\s+(.+)$/i;
const BEHIND_NOW = /^(.*\s)?(\S+)\s+now\s+(\S.*)$/i;
const BEHIND_OF = /\s(?:of|from|at)\s+(.+)$/i;

/** Takes out what stands beside a name. `isAside` tells a place or a party from a name, where that is known. */
export function takeAsides(written: string, isAside: (text: string) => boolean): NameBesides {
  const asides: string[] = [];
  let knownAs = '';
  let formerly = '';
  const inBrackets = (text: string, wordFollows: boolean): string => {
    const content = tidy(text);
    if (content === '') return ' ';
    if (isAllTitles(content) || isAllHonours(content)) return ` ${content} `;
    const former = FORMER.exec(content)?.[1];
    const called = CALLED.exec(content)?.[1];
    if (former) formerly = tidy(former);
    else if (called) knownAs = tidy(called);
    else if (wordFollows && /^\p{L}[\p{L}.'\u2019-]*$/u.test(content) && !isAside(content)) knownAs = content;
    else asides.push(content);
    return ' ';
  };
  const unquoted = written.replace(IN_QUOTES, (_, double: string | undefined, single: string | undefined) => {
    knownAs = tidy(double ?? single ?? '');
    return ' ';
  });
  let text = unquoted.replace(IN_BRACKETS, (all, content: string, at: number) => {
    const rest = unquoted.slice(at + all.length);
    // Behind "Smith, Jane" stands a name she goes by as well as a party.
    return inBrackets(content, unquoted.includes(',') ? !rest.includes(',') : /^\s*\p{L}/u.test(rest));
  });
  // "Smith - Jones, Jane" is a double name with spaces; "Jane Smith - Anytown BC" is not.
  const behindDash = BEHIND_DASH.exec(text);
  if (behindDash && !(behindDash[1] ?? '').includes(',')) {
    asides.push(tidy(behindDash[1] ?? ''));
    text = text.slice(0, behindDash.index);
  } else text = text.replace(/\s+([-\u2013\u2014])\s+/g, '$1');
  const behindWord = BEHIND_WORD.exec(text);
  if (behindWord) {
    if (/^(aka|known as)$/i.test(behindWord[1] ?? '')) knownAs = tidy(behindWord[2] ?? '');
    else formerly = tidy(behindWord[2] ?? '');
    text = text.slice(0, behindWord.index);
  }
  const now = BEHIND_NOW.exec(text);
  if (now) {
    formerly = now[2] ?? '';
    text = `${now[1] ?? ''}${now[3] ?? ''}`;
  }
  const behindOf = BEHIND_OF.exec(text);
  if (behindOf && isAside(tidy(behindOf[1] ?? ''))) {
    asides.push(tidy(behindOf[1] ?? ''));
    text = text.slice(0, behindOf.index);
  }
  return { text: tidy(text), asides: asides.filter((aside) => aside !== ''), knownAs, formerly };
}
