import type { CalendarDay } from '@shared/model/calendar-day';
import type { CouncilId } from '@shared/model/ids';
import { foldText } from '@shared/rules/names';
import { councilWanted, type CouncilInMail } from './council-wanted';
import { datesWanted, type DatesInMail } from './dates-wanted';
import type { Mail } from './mail';
import { sentencesOf, wordsAround, type Piece } from './sentences';

/** Something that was read, with the words of the e-mail that it was read from. */
export type Read<T> = { readonly value: T; readonly words: string };

/** What an e-mail seems to ask for: proposals to be checked, each with its words. What it does not say is `undefined`. */
export type RequestInMail = {
  readonly receivedOn: Read<CalendarDay> | undefined;
  readonly receivedFrom: Read<string> | undefined;
  readonly receivedFromRole: Read<string> | undefined;
  readonly theirRef: Read<string> | undefined;
  readonly kindOfWork: Read<string> | undefined;
  readonly council: CouncilInMail | undefined;
  readonly peersWanted: Read<number> | undefined;
  readonly daysAsked: Read<number> | undefined;
  readonly dates: DatesInMail | undefined;
  readonly skillsWanted: Read<readonly string[]> | undefined;
  readonly rolesWanted: Read<string> | undefined;
  /** The text of the e-mail, for the brief. */
  readonly brief: string;
};

/** What the office knows: its lists, and how councils are found by name. */
export type MailContext = {
  readonly today: CalendarDay;
  readonly kindsOfWork: readonly string[];
  readonly skills: readonly string[];
  readonly findCouncil: (text: string) => { readonly id: CouncilId } | undefined;
};

/**
 * Reads a request for member peers out of an e-mail of the LGA. Nothing is certain: each value is proposed beside its words, and a
 * person saves it.
 * Source: introduction to the peer challenge process, "Assembling the peer challenge team" (what a request says).
 * Decided: 2026-11-22, product owner: nothing is saved unchecked.
 */
export function requestInMail(mail: Mail, context: MailContext): RequestInMail {
  const { subject, text, sentOn, fromName, fromAddress } = mail;
  const sentences = sentencesOf(text);
  const all = subject === '' ? sentences : [{ text: subject, at: -1 }, ...sentences];
  const from = fromName || fromAddress;
  return {
    receivedOn: sentOn && sentOn <= context.today ? { value: sentOn, words: 'the date that it was sent' } : undefined,
    receivedFrom: from === '' ? undefined : { value: from.slice(0, 160), words: 'who sent it' },
    receivedFromRole: roleOfSender(text, fromName),
    theirRef: firstOf(all, readTheirRef),
    kindOfWork: kindWanted(all, context.kindsOfWork),
    council: councilWanted(subject, sentences, context.findCouncil),
    peersWanted: firstOf(all, readPeers),
    daysAsked: firstOf(sentences, readDays),
    dates: datesWanted(`${subject}\n${text}`, sentOn ?? context.today),
    skillsWanted: skillsWanted(all, context.skills),
    rolesWanted: rolesWanted(sentences),
    brief: text.slice(0, 20_000),
  };
}

function firstOf<T>(
  pieces: readonly Piece[],
  read: (sentence: string) => { value: T; said: string } | undefined,
): Read<T> | undefined {
  for (const { text } of pieces) {
    const found = read(text);
    if (found) return { value: found.value, words: wordsAround(text, found.said) };
  }
  return undefined;
}

function readTheirRef(sentence: string) {
  const match = /\b(?:our |your |job )?ref(?:erence)?(?:\s*(?:no|number)\b\.?)?\s*[:#]\s*([A-Z0-9][\w/.-]{1,30})/i.exec(
    sentence,
  );
  return match?.[1] ? { value: match[1].replace(/[.,]$/, ''), said: match[0] } : undefined;
}

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};
const NUMBER = '(\\d{1,2}|a|an|one|two|three|four|five|six|seven|eight|nine|ten)';
const PEERS = new RegExp(
  `\\b${NUMBER}(?:\\s*(?:or|to|-|\u2013)\\s*${NUMBER})?\\s+(?:x\\s+)?(?:[a-z-]+\\s+){0,3}?(?:member|councillor|political)\\s+peers?\\b`,
  'i',
);

function readPeers(sentence: string) {
  const match = PEERS.exec(sentence);
  // The larger of two: "one or two".
  const value = Math.max(...[match?.[1], match?.[2]].map((word) => numberOf(word ?? '') ?? 0));
  return match && value >= 1 && value <= 50 ? { value, said: match[0] } : undefined;
}

const DAYS =
  /\b(\d{1,2}(?:\.\d{1,2})?|half a|a|one|two|three|four|five|six|seven|eight|nine|ten)(\s+and\s+a\s+half)?[\s-]+days?\b/gi;
const NO_WORK = /\b(?:within|working|notice|calendar|next|last|past|every|per week)\b/i;

/** Days for each peer: "4 days on site". Days of notice, and those within which an answer is wanted, are none. */
function readDays(sentence: string) {
  for (const match of sentence.matchAll(DAYS)) {
    const around = sentence.slice(Math.max(0, match.index - 15), match.index + match[0].length + 15);
    if (NO_WORK.test(around)) continue;
    const word = (match[1] ?? '').toLowerCase();
    const number = word === 'half a' ? 0.5 : (numberOf(word) ?? 0);
    const value = number + (match[2] ? 0.5 : 0);
    if (value > 0 && value <= 60 && (value * 4) % 1 === 0) return { value, said: match[0] };
  }
  return undefined;
}

function numberOf(word: string): number | undefined {
  return /^\d/.test(word) ? Number(word) : NUMBERS[word.toLowerCase()];
}

/**
 * The kind of work of the office's list whose words stand in the subject or in a sentence; the longest where several do. Where
 * none does, a peer challenge or review by the LGA's own name for it: "Housing peer challenge".
 */
function kindWanted(pieces: readonly Piece[], kinds: readonly string[]): Read<string> | undefined {
  const longestFirst = kinds.toSorted((a, b) => b.length - a.length);
  for (const { text } of pieces) {
    const folded = inWords(text);
    const kind = longestFirst.find(
      (each) => folded.includes(inWords(each)) || hasInitials(text, each) || isMentoring(folded, each),
    );
    if (kind) return { value: kind, words: wordsAround(text, text) };
  }
  for (const { text } of pieces) {
    const value = kindNamed(text);
    if (value !== undefined) return { value, words: wordsAround(text, value) };
  }
  return undefined;
}

const NAMED_KIND = /(?<![\p{L}\u2019'-])((?:[\p{L}&][\p{L}\u2019'-]{0,30} ){1,4})peer (?:challenge|review)\b/iu;
/** Words that a name of a kind of work does not begin with. */
const BEFORE_A_KIND =
  /^.*\b(?:an?|the|this|that|our|your|their|its|for|of|in|at|on|to|with|from|by|next|new|another|upcoming|planned|lga|member|re|request|fwd?) /iu;

function kindNamed(text: string): string | undefined {
  const found = NAMED_KIND.exec(text);
  const said = found?.[1]?.replace(BEFORE_A_KIND, '').trim();
  if (!found || !said) return undefined;
  const kind = found[0].slice(found[0].indexOf(said));
  return kind.slice(0, 1).toUpperCase() + kind.slice(1);
}

/** "CPC" for "Corporate peer challenge". */
function hasInitials(text: string, kind: string): boolean {
  const words = kind.split(/\s+/);
  if (words.length < 3) return false;
  const initials = words.map((word) => word.slice(0, 1).toUpperCase()).join('');
  return new RegExp(`\\b${initials.replace(/[^A-Z]/g, '')}s?\\b`).test(text);
}

function isMentoring(folded: string, kind: string): boolean {
  return foldText(kind) === 'mentoring' && /\bmentor(?:s|ing)?\b/.test(folded);
}

/** The office's skills that a sentence asks for; where one is part of another ("Planning", "Financial planning"), the longer. */
function skillsWanted(pieces: readonly Piece[], skills: readonly string[]): Read<readonly string[]> | undefined {
  const named = skills
    .flatMap((skill) => skill.split(/\s*\/\s*/).map((part) => ({ skill, words: inWords(part) })))
    .filter(({ words }) => words.length > 5)
    .toSorted((a, b) => b.words.length - a.words.length);
  const found = new Map<string, string>();
  for (const { text } of pieces) {
    if (!ASKS_FOR.test(text)) continue;
    let left = inWords(text);
    for (const { skill, words } of named) {
      if (!left.includes(words)) continue;
      left = left.replaceAll(words, ' \u2026 ');
      if (!found.has(skill)) found.set(skill, wordsAround(text, skill));
    }
  }
  const [words] = found.values();
  return words === undefined ? undefined : { value: skills.filter((skill) => found.has(skill)), words };
}

/** A text as words alone, a space on either side, so that whole words can be looked for. */
function inWords(text: string): string {
  return ` ${foldText(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
}

const ASKS_FOR =
  /\b(?:experience|background|expertise|knowledge|understanding|skills?|looking for|seek(?:ing)?|need|require|ideally|prefer(?:ably|red)?|should|strong|strength)\b/i;
const ROLE =
  /\b(?:(?:current|serving|former|experienced|deputy)\s+(?:or\s+(?:former|recent)\s+)?)*(?:council\s+)?(?:leaders?|(?:elected|directly elected) mayors?|cabinet members?(?:\s+for\s+[a-z '&\u2019-]{3,40}?)?|portfolio holders?(?:\s+for\s+[a-z '&\u2019-]{3,40}?)?|(?:scrutiny|audit|planning|committee)\s+chairs?|chairs? of [a-z ]{3,30}?|group leaders?|opposition leaders?)(?=\s+(?:with|who|from|and|or|to|in|at|on)\b|[.,;)]|$)/i;

/** Words after which the role of the peer follows, not that of the people at the council. */
const WANTED =
  /(?:looking for|seek(?:ing)?|need(?:s|ed)?|require[sd]?|prefer(?:ably|red)?|ideally|should be|such as|experience (?:as|of being))[^.]{0,60}$/i;

/** The role that a peer should have, from a sentence that asks for one: "a serving leader with experience of …". */
function rolesWanted(sentences: readonly Piece[]): Read<string> | undefined {
  return firstOf(sentences, (sentence) => {
    const match = ROLE.exec(sentence);
    if (!match || !WANTED.test(sentence.slice(0, match.index))) return undefined;
    const said = match[0].trim();
    return { value: said.slice(0, 300), said };
  });
}

/** What stands below the sender's name at the end: "Jane Smith / Principal Adviser, South West". */
function roleOfSender(text: string, name: string): Read<string> | undefined {
  const [first = ''] = name.split(' ');
  if (first === '') return undefined;
  const lines = text.split('\n').map((line) => line.trim());
  const at = lines.findLastIndex(
    (line) => line.length < 60 && foldText(line.split(/[|,]/)[0] ?? '') === foldText(name),
  );
  if (at < 0) return undefined;
  const beside = (lines[at] ?? '').split(/[|,]/).slice(1).join(',').trim();
  const below = lines.slice(at + 1).find((line) => line !== '') ?? '';
  const role = beside || below;
  const isRole = role !== '' && role.length <= 80 && !/[@\d]|www|local government association/i.test(role);
  return isRole ? { value: role.slice(0, 120), words: role } : undefined;
}
