import { daysInWords } from '@shared/model/quarter-days';
import { lastCounts } from '@shared/rules/counting';
import { limitOf } from '@shared/rules/limit-of-year';
import { meaningOf } from '@shared/rules/round-target';
import { EXPIRING_MONTHS } from '@shared/rules/training';
import { formatUkDate } from '@shared/rules/uk-date';
import { lockOf } from '@shared/rules/year-lock';
import { agreementDifferences, MEANING_TEXT } from './agreement-differences';
import type { ReturnContext } from './return-context';
import { textCell, type PageCell, type PageSheet } from './sheet';

const WIDTHS = [42, 110, 36] as const;

/** What the words and figures mean, which settings differ from the shipped ones, and the filter. Source: DESIGN section 3. */
export function buildNotes(context: ReturnContext): PageSheet {
  return {
    layout: 'page',
    name: 'Notes',
    widths: WIDTHS,
    landscape: true,
    cells: [
      line('Definitions'),
      ...definitions(context).map(([word, meaning]) => line(word, meaning)),
      [],
      line('Settings that differ from the shipped ones', 'Here', 'As shipped'),
      ...differences(context),
      [],
      ...locking(context),
      line('Filter', context.filter || 'None: every peer of the office'),
      line('Peers with no days in the year', context.includeUnused ? 'Shown in Days used' : 'Left out of Days used'),
      line('Sheets', context.sheets.join(', ')),
    ],
  };
}

function definitions({ agreement, year, sheets }: ReturnContext): readonly (readonly [string, string])[] {
  const limit = daysInWords(limitOf(year, agreement).limitQuarterDays);
  const notCounting = agreement.activities
    .filter((activity) => !lastCounts(activity))
    .map(({ name }) => name)
    .join(', ');
  return [
    ['Year', `${year.key}: ${formatUkDate(year.startsOn)} to ${formatUkDate(year.endsOn)}, counted on the date worked`],
    ['Worked', 'Done, and counting to the limit'],
    ['Booked', 'Confirmed by the LGA, not yet done, and counting to the limit'],
    ['Pencilled in', 'Put forward or held until a date; what is held no longer is left out'],
    ['Left', `Limit of ${limit} + extra days approved - worked - booked`],
    ['Left if all go ahead', 'Left - pencilled in'],
    ['Does not count to the limit', notCounting || 'Everything counts'],
    ['Over 40', `More than ${limit} worked and booked; approved by: ${agreement.approverTitle}`],
    ['Not yet asked', 'Over the limit, and no approval was asked for'],
    [
      'Answer by',
      `${agreement.targetDays} ${agreement.dayKind} days after the day of receipt, which is day 0; the clock is stopped ` +
        `by ${MEANING_TEXT[meaningOf(agreement)]}`,
    ],
    [
      'Requests received',
      'Counted once, in the year of receipt. Further names wanted start a round with a clock of its own: it has its own ' +
        'line in Requests, and its answer counts among those answered, in time, late and open',
    ],
    ['In time', 'An answer already sent is judged on what was agreed when it was sent'],
    ...(sheets.includes('Training status')
      ? ([
          [
            'Compliant',
            `Relevant training attended within ${agreement.trainingWindowMonths} months or booked, and a member peer conference ` +
              `attended within ${agreement.conferenceWindowMonths} months, boundary day included (Peer Support Review Update, para 15)`,
          ],
          [
            'Relevant training',
            'Challenge training for challenges, mentoring training for mentoring; either where neither is said of the peer',
          ],
          ['Expiring', `Counts for ${EXPIRING_MONTHS} months more at most`],
          ['On CRM', 'In Training status: whether all attendance recorded here stands on the CRM'],
        ] as const)
      : []),
    ['Date such as "July 2026"', 'The month is known, the day is not'],
    ['Peer Desk ref', 'Leave as it is: it finds the record again when the workbook comes back'],
  ];
}

function differences({ agreement }: ReturnContext): PageCell[][] {
  const lines = agreementDifferences(agreement).map(({ setting, here, there }) => line(setting, here, there));
  return lines.length > 0 ? lines : [line('None')];
}

/** That the year is locked, and why it was corrected since; nothing where neither is so. */
function locking({ year, lockedYears = [], yearCorrections = [] }: ReturnContext): PageCell[][] {
  const lock = lockOf(year, lockedYears);
  const corrections = yearCorrections
    .filter(({ yearKeys, reason }) => yearKeys.includes(year.key) && reason !== '')
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  if (!lock && corrections.length === 0) return [];
  return [
    ...(lock ? [line('Locked year', `${year.key} was locked on ${formatUkDate(lock.lockedOn)}`)] : []),
    ...corrections.map(({ on, reason }) => line(`Locked year corrected on ${formatUkDate(on)}`, reason)),
    [],
  ];
}

function line(...texts: readonly string[]): PageCell[] {
  return texts.map(textCell);
}
