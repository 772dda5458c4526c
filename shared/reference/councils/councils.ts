import type { CouncilFact } from '@shared/reference/councils/council-fact';
import { COMBINED_AUTHORITIES } from '@shared/reference/councils/combined-authorities';
import { DISTRICTS_EAST } from '@shared/reference/councils/districts-east';
import { DISTRICTS_NORTH_AND_MIDLANDS } from '@shared/reference/councils/districts-north-and-midlands';
import { DISTRICTS_SOUTH } from '@shared/reference/councils/districts-south';
import { ENGLISH_COUNTIES } from '@shared/reference/councils/english-counties';
import { FIRE_AUTHORITIES } from '@shared/reference/councils/fire-authorities';
import { FORMER_COUNCILS } from '@shared/reference/councils/former-councils';
import { FORMER_COUNCILS_BEFORE_2019 } from '@shared/reference/councils/former-councils-before-2019';
import { LONDON_BOROUGHS } from '@shared/reference/councils/london-boroughs';
import { METROPOLITAN_DISTRICTS } from '@shared/reference/councils/metropolitan-districts';
import { UNITARIES } from '@shared/reference/councils/unitaries';
import { WELSH_COUNCILS } from '@shared/reference/councils/welsh-councils';
import type { CalendarDay } from '@shared/model/calendar-day';

/** Every council that Peer Desk ships with: those in force, those that have ended and those about to start. */
export const BUILT_IN_COUNCILS: readonly CouncilFact[] = [
  ...ENGLISH_COUNTIES,
  ...DISTRICTS_NORTH_AND_MIDLANDS,
  ...DISTRICTS_EAST,
  ...DISTRICTS_SOUTH,
  ...UNITARIES,
  ...METROPOLITAN_DISTRICTS,
  ...LONDON_BOROUGHS,
  ...COMBINED_AUTHORITIES,
  ...FIRE_AUTHORITIES,
  ...WELSH_COUNCILS,
  ...FORMER_COUNCILS,
  ...FORMER_COUNCILS_BEFORE_2019,
];

/**
 * The councils that stand in the place of `council` on `day`: itself while it has not ended, otherwise whoever took over,
 * followed as far as needed (West Somerset, Somerset West and Taunton, Somerset). Several when it was divided; none when
 * nobody is known.
 */
export function councilsInPlaceOf(
  council: CouncilFact,
  day: CalendarDay,
  councils: readonly CouncilFact[] = BUILT_IN_COUNCILS,
): CouncilFact[] {
  if (council.endsOn === undefined || day <= council.endsOn) return [council];
  const next = councils.filter((each) => council.replacedBy?.includes(each.gss) === true);
  return [...new Set(next.flatMap((each) => councilsInPlaceOf(each, day, councils)))];
}
