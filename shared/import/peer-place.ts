import type { CalendarDay } from '@shared/model/calendar-day';
import type { CouncilId } from '@shared/model/ids';
import type { Peer } from '@shared/model/peer';
import type { CouncilLookup } from './types';
import type { CouncilReading } from './values/council-reading';
import { councilsMeant } from './values/councils';
import { compareText } from './values/text';

/** Whether a row and a peer are at one council; unknown where one of them has none. */
export type PlaceFit = 'same' | 'other' | 'unknown';
export type Places = {
  fit(council: CouncilReading | undefined, peer: Peer): PlaceFit;
  /** The places that a council is, each once: who is at one council shares one of them. */
  keysOf(council: CouncilReading): readonly string[];
};

/**
 * Compares councils as they stand today: one that was abolished is one with its successors, so that "Craven" of an old sheet is
 * the North Yorkshire of a peer; a name that may mean several is any of them.
 */
export function placesOf(councils: CouncilLookup, today: CalendarDay): Places {
  const keysById = new Map<CouncilId, readonly string[]>();
  const keysByText = new Map<string, readonly string[]>();
  const standing = (id: CouncilId) => [...new Set([id, ...councils.inPlaceOf(id, today)])];
  const keysOf = (id: CouncilId | null, text: string): readonly string[] => {
    const known = id === null ? keysByText.get(text) : keysById.get(id);
    if (known) return known;
    const keys = id === null ? keysOfText(text) : standing(id);
    if (id === null) keysByText.set(text, keys);
    else keysById.set(id, keys);
    return keys;
  };
  const keysOfText = (text: string): readonly string[] =>
    text === '' ? [] : [compareText(text), ...councilsMeant(text, councils).flatMap(standing)];
  return {
    keysOf: ({ id, text }) => keysOf(id, text),
    fit: (council, { homeCouncilId, homeCouncilText }) => {
      const said = council ? keysOf(council.id, council.text) : [];
      const theirs = keysOf(homeCouncilId, homeCouncilText);
      if (said.length === 0 || theirs.length === 0) return 'unknown';
      return said.some((key) => theirs.includes(key)) ? 'same' : 'other';
    },
  };
}
