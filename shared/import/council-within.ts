import type { Activity } from '@shared/model/settings';
import type { CouncilLookup } from './types';
import { readActivity } from './values/activities';

const MOST_WORDS = 8;
/** A name goes on behind such a word: in "Leeds and Hull" nobody is called "Leeds and". */
const GOES_ON = /\s(?:and|&|\+)$/i;

/** The words of a short text that are the name of a council, the longest that are; `undefined` where none are. */
export function councilWithin(
  text: string,
  councils: CouncilLookup,
  activities: readonly Activity[],
): string | undefined {
  const words = text.split(/[\s,()]+/).filter((word) => word !== '' && !/\d/.test(word));
  if (words.length < 2 || words.length > MOST_WORDS) return undefined;
  for (let length = words.length; length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const named = words.slice(from, from + length).join(' ');
      if (!/^\p{Lu}/u.test(named) || GOES_ON.test(named)) continue;
      if (readActivity(named, activities) === undefined && councils.find(named)) return named;
    }
  }
  return undefined;
}
