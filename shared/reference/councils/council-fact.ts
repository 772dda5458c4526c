import type { CalendarDay } from '@shared/model/calendar-day';
import type { CouncilType } from '@shared/model/council';

/** The nine English regions, and Wales. */
export const COUNCIL_REGIONS = [
  'East Midlands',
  'East of England',
  'London',
  'North East',
  'North West',
  'South East',
  'South West',
  'West Midlands',
  'Yorkshire and The Humber',
  'Wales',
] as const;
export type CouncilRegion = (typeof COUNCIL_REGIONS)[number];

/**
 * What is publicly known of one council. `gss` is its official code and identity; a council that has none yet carries an
 * id of ours that starts with `new-`, and one abolished before 2019 an id that starts with `former-`. `startsOn` is its first day and `endsOn` its last, both inclusive; absent when it
 * stood before 2009 and when no end is known. `replacedBy` holds the `gss` of whoever took over, in whole or in part.
 */
export type CouncilFact = {
  readonly gss: string;
  readonly name: string;
  readonly shortName: string;
  readonly type: CouncilType;
  readonly region: CouncilRegion;
  readonly startsOn?: CalendarDay;
  readonly endsOn?: CalendarDay;
  readonly replacedBy?: readonly string[];
  readonly aliases?: readonly string[];
};
