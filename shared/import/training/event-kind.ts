import { TRAINING_EVENT_KINDS, type TRAINING_MODES, type TrainingEventKind } from '@shared/model/training-event';
import { compareText } from '../values/text';

type Rule = readonly [pattern: RegExp, kind: TrainingEventKind];

/** The first that fits decides: a conference for mentors is a conference. */
const RULES: readonly Rule[] = [
  [/\bconf(erence)?s?\b|\bmpc\b/, 'conference'],
  [/\binduction\b/, 'induction'],
  [/\bment(or|ors|oring|or's)?\b/, 'mentoring training'],
  [/\bbriefings?\b/, 'peer briefing'],
  [/\bchallenges?\b|\b[cfgr]pc\b|\bpeer review\b/, 'peer challenge training'],
  // Training for peers without another word is that for peer challenges, which all peers have.
  [
    /\b(member |new )?peers?'? (training|refresher|development)\b|\btraining for (new |member )?peers\b/,
    'peer challenge training',
  ],
];

/** What an event is, from its name. Source: DOMAIN section 3; words of DOMAIN section 9. */
export function eventKindOf(name: string): TrainingEventKind {
  const typed = compareText(name);
  const exact = TRAINING_EVENT_KINDS.find((kind) => kind === typed);
  return exact ?? RULES.find(([pattern]) => pattern.test(typed))?.[1] ?? 'other';
}

const ONLINE = /\b(online|on-line|virtual(ly)?|remote(ly)?|teams|zoom|webinar|webex)\b/;
const IN_PERSON = /\b(in[- ]person|face[- ]to[- ]face|f2f|on[- ]site|residential)\b/;

/** How an event is held, where its words say so. */
export function eventModeOf(text: string): (typeof TRAINING_MODES)[number] {
  const typed = compareText(text);
  if (/\bhybrid\b/.test(typed) || (ONLINE.test(typed) && IN_PERSON.test(typed))) return 'hybrid';
  if (ONLINE.test(typed)) return 'online';
  return IN_PERSON.test(typed) ? 'in person' : '';
}

/** True for words that say how it is held and nothing else. */
export function isModeAlone(text: string): boolean {
  const typed = compareText(text);
  return (
    typed
      .replace(ONLINE, '')
      .replace(IN_PERSON, '')
      .replace(/\b(hybrid|ms|via|on|by)\b|[\s()/,-]/g, '') === ''
  );
}

/** Words of a name that are compared: without years, filler and its order of words. */
export function eventWords(name: string): readonly string[] {
  const words = compareText(name)
    .replace(/\bmpc\b/g, 'member peer conference')
    .replace(/\bconf\b/g, 'conference')
    .replace(/\bcpc\b/g, 'corporate peer challenge')
    .replace(/\bmentor(s|ing)?\b|\bment\b/g, 'mentoring')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '' && !/^(19|20)\d\d$/.test(word) && !FILLER.has(word));
  return [...new Set(words)].toSorted();
}

const FILLER: ReadonlySet<string> = new Set([
  'lga',
  'the',
  'a',
  'for',
  'of',
  'and',
  'on',
  'in',
  'at',
  'list',
  'attendance',
  'register',
  'event',
  'session',
]);
