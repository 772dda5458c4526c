import type { Activity } from '@shared/model/settings';
import { oncePer, rememberedByText } from './remembered';
import { compareText } from './text';

/** Other words for the activities that the application is shipped with, by their code. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['onsite', 'on site'],
  ['on-site', 'on site'],
  ['site visit', 'on site'],
  ['cpc', 'on site'],
  ['peer challenge', 'on site'],
  ['corporate peer challenge', 'on site'],
  ['preparation', 'prep'],
  ['reading', 'prep'],
  ['pre-reading', 'prep'],
  ['call', 'teleconference'],
  ['teams call', 'teleconference'],
  ['report writing', 'report'],
  ['feedback report', 'report'],
  ['write up', 'report'],
  ['write-up', 'report'],
  ['writing up', 'report'],
  ['mentoring', 'mentoring session'],
  ['mentor', 'mentoring session'],
  ['ment', 'mentoring session'],
  ['remote support', 'remote'],
  ['remote peer support', 'remote'],
  ['support to group', 'group support'],
  ['bespoke group support', 'group support'],
  ['lga meeting', 'LGA internal'],
  ['shadow', 'shadowing'],
  ['trained', 'training'],
  ['conf', 'conference'],
  ['member peer conference', 'conference'],
  ['travelling', 'travel'],
]);

/**
 * Words by which longer texts are known, the telling ones first: "CPC prep" is preparation, "Peer conference (delegate)" a
 * conference, "Peer challenge – on site" work on site.
 */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bshadow\w*/, 'shadowing'],
  [/\b(?:tele-?conf\w*|conference call|phone call|telephone|teams call|zoom call)/, 'teleconference'],
  [/\b(?:conference|conf|mpc)\b/, 'conference'],
  [/^(?:member |lga |new )*(?:peer )?(?:training|induction|refresher|accreditation)\b|\bpeer training\b/, 'training'],
  [/\btravel\w*/, 'travel'],
  [/\b(?:mentor\w*|ment|coach\w*)\b/, 'mentoring session'],
  [/\b(?:prep|preparation|preparing|pre-?reading|pre-?read|pre-?meet\w*|reading|briefing)\b/, 'prep'],
  [/\b(?:report|write-?up|feedback letter|drafting)\b/, 'report'],
  [/\b(?:remote|remotely|virtual|online)\b/, 'remote'],
  [
    /\b(?:group support|away ?-?day|top team|support to (?:the )?group|bespoke (?:group )?support|group meeting)\b/,
    'group support',
  ],
  [/\b(?:lga|leadership academy|workshop)\b/, 'LGA internal'],
  [/\bevening (?:meeting|session|event)\b/, 'evening meeting'],
  [/\b(?:on ?-?site|cpc|fpc|peer challenge|peer review|challenge|site visit|progress review|revisit)\b/, 'on site'],
];

/**
 * The code of the activity that a text names, by code, name or a common other word and, unless `exact`, by a telling word in it;
 * `undefined` when unknown.
 */
export function readActivity(
  text: string,
  activities: readonly Activity[],
  how: 'exact' | 'by words' = 'by words',
): string | undefined {
  if (text === '') return undefined;
  return how === 'exact' ? exactIn(activities)(text) : byWordsIn(activities)(text);
}

const exactIn = oncePer((activities: readonly Activity[]) =>
  rememberedByText((text) => codeOf(compareText(text), activities, 'exact')),
);
const byWordsIn = oncePer((activities: readonly Activity[]) =>
  rememberedByText((text) => codeOf(compareText(text), activities, 'by words')),
);

function codeOf(typed: string, activities: readonly Activity[], how: 'exact' | 'by words'): string | undefined {
  if (typed === '') return undefined;
  const own = activities.find(
    (activity) => compareText(activity.code) === typed || compareText(activity.name) === typed,
  );
  if (own) return own.code;
  const code = SYNONYMS.get(typed.replace(/\.$/, '')) ?? (how === 'exact' ? undefined : byWords(typed));
  return activities.some((activity) => activity.code === code) ? code : undefined;
}

const byWords = rememberedByText((typed) => {
  const plain = typed.replace(/[\u2010-\u2015]/g, '-');
  return WORDS.find(([pattern]) => pattern.test(plain))?.[1];
});
