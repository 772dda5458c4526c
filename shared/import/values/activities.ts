import type { Activity } from '@shared/model/settings';
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

/** The code of the activity that a text names, by code, name or a common other word; `undefined` when unknown. */
export function readActivity(text: string, activities: readonly Activity[]): string | undefined {
  const typed = compareText(text);
  if (typed === '') return undefined;
  const own = activities.find(
    (activity) => compareText(activity.code) === typed || compareText(activity.name) === typed,
  );
  if (own) return own.code;
  const code = SYNONYMS.get(typed.replace(/\.$/, ''));
  return activities.some((activity) => activity.code === code) ? code : undefined;
}
