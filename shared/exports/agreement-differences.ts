import { daysInWords } from '@shared/model/quarter-days';
import { DEFAULT_AGREEMENT, type Activity, type Agreement } from '@shared/model/settings';

/** A setting that is not as shipped, in words. */
export type AgreementDifference = { setting: string; here: string; shipped: string };

/**
 * What the office agreed with the LGA that differs from the shipped defaults: printed on every return.
 * Source: DESIGN section 1.
 */
export function agreementDifferences(agreement: Agreement): readonly AgreementDifference[] {
  return [...plainDifferences(agreement), ...activityDifferences(agreement.activities)];
}

function plainDifferences(agreement: Agreement): AgreementDifference[] {
  return READINGS.flatMap(([setting, read]) => {
    const here = read(agreement);
    const shipped = read(DEFAULT_AGREEMENT);
    return here === shipped ? [] : [{ setting, here, shipped }];
  });
}

const READINGS: readonly (readonly [string, (agreement: Agreement) => string])[] = [
  ['Limit of days in a year', ({ limitQuarterDays }) => daysInWords(limitQuarterDays)],
  ['Near the limit from', ({ amberQuarterDays }) => daysInWords(amberQuarterDays)],
  ['Year of counting', yearBasisText],
  ['Days to answer a request', ({ targetDays, dayKind }) => `${targetDays} ${dayKind} days`],
  ['Approver of days over the limit', ({ approverTitle }) => approverTitle],
  ['Training is met for', ({ trainingWindowMonths }) => `${trainingWindowMonths} months`],
  ['Conference is met for', ({ conferenceWindowMonths }) => `${conferenceWindowMonths} months`],
];

function yearBasisText(agreement: Agreement): string {
  const { yearBasis, yearStartsDay, yearStartsMonth } = agreement;
  if (yearBasis === 'custom') return `from ${yearStartsDay}/${yearStartsMonth}`;
  return { financial: 'from 1 April', 'lga-meeting': 'from 1 September', calendar: 'from 1 January' }[yearBasis];
}

function activityDifferences(activities: readonly Activity[]): AgreementDifference[] {
  const shipped = new Map(DEFAULT_AGREEMENT.activities.map((activity) => [activity.code, countsText(activity)]));
  return activities.flatMap((activity) => {
    const here = countsText(activity);
    const before = shipped.get(activity.code) ?? 'not in the list';
    return here === before ? [] : [{ setting: `Activity \u201c${activity.name}\u201d`, here, shipped: before }];
  });
}

function countsText({ counts }: Activity): string {
  return counts
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ from, counts }, index) => `${counts ? 'counts' : 'does not count'}${index === 0 ? '' : ` from ${from}`}`)
    .join(', ');
}
