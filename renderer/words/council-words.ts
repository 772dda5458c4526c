import type { CouncilType } from '@shared/model/council';

/** What each type of council is called. */
export const COUNCIL_TYPE_WORDS: Record<CouncilType, string> = {
  county: 'County council',
  district: 'District council',
  unitary: 'Unitary council',
  metropolitan_district: 'Metropolitan district',
  london_borough: 'London borough',
  city_of_london: 'City of London',
  combined_authority: 'Combined authority',
  fire_rescue_authority: 'Fire authority',
  welsh_unitary: 'Welsh council',
  other: 'Other',
};
