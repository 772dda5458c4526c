import { daysInWords } from '@shared/model/quarter-days';
import { DEFAULT_AGREEMENT, type Activity, type Agreement } from '@shared/model/settings';
import type { ResponseMeans } from '@shared/model/request';
import { inTextOrder } from '@shared/rules/in-text-order';
import { limitLines } from '@shared/rules/limit-of-year';
import { meaningOf } from '@shared/rules/round-target';
import { formatUkDate } from '@shared/rules/uk-date';

/** A setting that is not as in another agreement, in words. */
export type AgreementDifference = { setting: string; here: string; there: string };

/**
 * What of an agreement differs from another one: from the shipped one it is printed on every return, from the one before
 * it stands in the history and is shown before a change is saved.
 * Source: DESIGN section 1.
 */
export function agreementDifferences(
  agreement: Agreement,
  other: Agreement = DEFAULT_AGREEMENT,
): readonly AgreementDifference[] {
  return [...plainDifferences(agreement, other), ...activityDifferences(agreement.activities, other.activities)];
}

function plainDifferences(agreement: Agreement, other: Agreement): AgreementDifference[] {
  return READINGS.flatMap(([setting, read]) => {
    const here = read(agreement);
    const there = read(other);
    return here === there ? [] : [{ setting, here, there }];
  });
}

/** What answers a request, as it was agreed. */
export const MEANING_TEXT: Record<ResponseMeans, string> = {
  'first-name': 'the first name sent, or nobody to offer',
  'all-places': 'names for all places, or nobody to offer',
};

const READINGS: readonly (readonly [string, (agreement: Agreement) => string])[] = [
  ['Limit of days in a year', (agreement) => limitsText(agreement, 'limitQuarterDays')],
  ['Near the limit from', (agreement) => limitsText(agreement, 'amberQuarterDays')],
  ['Year of counting', yearBasisText],
  ['Days to answer a request', ({ targetDays, dayKind }) => `${targetDays} ${dayKind} days`],
  ['What stops the clock of a request', (agreement) => MEANING_TEXT[meaningOf(agreement)]],
  ['Approver of days over the limit', ({ approverTitle }) => approverTitle],
  ['Training is met for', ({ trainingWindowMonths }) => `${trainingWindowMonths} months`],
  ['Conference is met for', ({ conferenceWindowMonths }) => `${conferenceWindowMonths} months`],
];

/** "40 days; in years from 01/04/2027 45 days": one of the figures of a limit, and what was agreed of it since when. */
export function limitsText(agreement: Agreement, figure: 'limitQuarterDays' | 'amberQuarterDays'): string {
  const lines = limitLines(agreement);
  return lines
    .filter((line, place) => place === 0 || line[figure] !== lines[place - 1]?.[figure])
    .map(
      (line, place) => `${place === 0 ? '' : `in years from ${formatUkDate(line.from)} `}${daysInWords(line[figure])}`,
    )
    .join('; ');
}

function yearBasisText(agreement: Agreement): string {
  const { yearBasis, yearStartsDay, yearStartsMonth } = agreement;
  if (yearBasis === 'municipal') return `from ${yearStartsDay}/5 (municipal year)`;
  if (yearBasis === 'custom') return `from ${yearStartsDay}/${yearStartsMonth}`;
  return { financial: 'from 1 April', 'lga-meeting': 'from 1 September', calendar: 'from 1 January' }[yearBasis];
}

function activityDifferences(activities: readonly Activity[], others: readonly Activity[]): AgreementDifference[] {
  const known = new Map(others.map((activity) => [activity.code, countsText(activity)]));
  return activities.flatMap((activity) => {
    const here = countsText(activity);
    const there = known.get(activity.code) ?? 'not in the list';
    return here === there ? [] : [{ setting: `Activity \u201c${activity.name}\u201d`, here, there }];
  });
}

/** "counts; from 01/04/2027 does not count": whether an activity counts to the limit, and what was agreed since when. */
export function countsText({ counts }: Activity): string {
  return counts
    .toSorted((a, b) => inTextOrder(a.from, b.from))
    .map((line, place) => `${place === 0 ? '' : `from ${formatUkDate(line.from)} `}${countsWord(line.counts)}`)
    .join('; ');
}

function countsWord(counts: boolean): string {
  return counts ? 'counts' : 'does not count';
}
