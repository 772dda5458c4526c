import type { CalendarDay } from '@shared/model/calendar-day';
import type { AVAILABILITY_KINDS, TrainingKind } from '@shared/model/peer';
import type { PoolReview, PoolReviewRow, PoolReviewTotals } from '@shared/model/pool-review';
import { daysAsFigure, daysInWords, fromQuarterDays } from '@shared/model/quarter-days';
import { capitalised } from '@shared/exports/words';
import type { ReviewedFigure } from '@shared/rules/compare-reviews';
import { limitOf } from '@shared/rules/limit-of-year';
import { formatMonth, formatUkDate } from '@shared/rules/uk-date';
import { yearText, type Year } from '@shared/rules/year';
import { agreedText, countingText } from './limit-words';

const TRAINING: Record<TrainingKind, string> = {
  challenge: 'Peer challenge',
  mentoring: 'Mentoring',
  conference: 'Conference',
};
const AVAILABILITY: Record<(typeof AVAILABILITY_KINDS)[number], string> = {
  unavailable: 'Unavailable',
  'if need be': 'If need be',
  available: 'Available',
};

/** What each figure of a review means and which settings it rests on; kept with the review. */
export function reviewDefinitions(review: {
  asOf: CalendarDay;
  madeOn: CalendarDay;
  agreement: PoolReview['agreement'];
  year: Year;
}): PoolReview['definitions'] {
  const { asOf, madeOn, agreement, year } = review;
  const { limitQuarterDays, amberQuarterDays } = limitOf(year, agreement);
  const counting = countingText(agreement.activities, year);
  const past = asOf < madeOn;
  const on = formatUkDate(asOf);
  return [
    {
      term: `As of ${on}`,
      meaning: past
        ? `A day that had passed when the review was made on ${formatUkDate(madeOn)}. It is worked out from the dated days as they were recorded then: work dated after ${on} counts as booked, pencilling runs out by ${on}, and only days approved by ${on} are added. What the records said on ${on} itself is not asked.`
        : 'The records as they stood when the review was made.',
    },
    {
      term: 'Peers',
      meaning: `Every peer of the pool, and who has left it where they have days in ${yearText(year.key)}.`,
    },
    {
      term: 'Year',
      meaning: `${yearText(year.key)}, from ${formatUkDate(year.startsOn)} to ${formatUkDate(year.endsOn)}. A day counts in the year in which it is worked.`,
    },
    {
      term: 'Limit',
      meaning: `${daysInWords(limitQuarterDays)} a peer and year${agreedText(agreement)}. Amber at ${fromQuarterDays(amberQuarterDays)}.`,
    },
    { term: 'Worked, booked', meaning: 'Days done, and days that the LGA confirmed, that count to the limit.' },
    { term: 'Left', meaning: 'Limit + extra days approved \u2212 worked \u2212 booked.' },
    { term: 'Pencilled in', meaning: 'Put forward, or held until a date that has not passed; not taken off.' },
    {
      term: 'Extra approved',
      meaning: `Days beyond the limit granted by the ${agreement.approverTitle} (Peer Support Review Update, para 24).`,
    },
    {
      term: 'Counts to the limit',
      meaning: [
        `${capitalised(counting.counts)}. Does not count: ${counting.doesNot}. An entry may say otherwise.`,
        ...counting.changes,
      ].join(' '),
    },
    {
      term: 'Last worked, next work',
      meaning:
        'The last day worked in the year, and the first day booked from the day of the review on, counting or not.',
    },
    {
      term: 'Training',
      meaning: `Met where attended within ${agreement.trainingWindowMonths} months or booked; the conference within ${agreement.conferenceWindowMonths} months, attended (Peer Support Review Update, para 15).`,
    },
    {
      term: 'Middle peer',
      meaning: 'What the peer in the middle has worked and booked, where all stand in order of their days.',
    },
  ];
}

/** "Peer challenge met until 22/07/2029, conference not met"; all met in a word. */
export function reviewTrainingText(training: PoolReviewRow['training']): string {
  if (training.length === 0) return '';
  const open = training.filter(({ position }) => position !== 'met');
  if (open.length === 0) {
    const first = training.flatMap(({ metUntil }) => metUntil ?? []).toSorted()[0];
    return `All met${first ? ` until ${formatUkDate(first)}` : ''}`;
  }
  return capitalised(open.map(({ kind, position }) => `${TRAINING[kind].toLowerCase()} ${position}`).join(', '));
}

/** "Unavailable 01/12/2026 – 05/01/2027"; empty where nothing was said. */
export function reviewAvailabilityText(availability: PoolReviewRow['availability']): string {
  return availability
    .map(({ kind, from, to }) => {
      if (from && to) return `${AVAILABILITY[kind]} ${formatUkDate(from)} \u2013 ${formatUkDate(to)}`;
      if (from) return `${AVAILABILITY[kind]} from ${formatUkDate(from)}`;
      return to ? `${AVAILABILITY[kind]} until ${formatUkDate(to)}` : AVAILABILITY[kind];
    })
    .join('; ');
}

/** When a peer last worked; a month where no more is known. */
export function lastWorkedText({ lastWorkedOn, lastWorkedPrecision }: PoolReviewRow): string {
  if (lastWorkedOn === null) return '';
  return lastWorkedPrecision === 'month' ? formatMonth(lastWorkedOn) : formatUkDate(lastWorkedOn);
}

/** The position of a row; near the limit with the amber line of its year. */
export function reviewPositionText({ position }: Pick<PoolReviewRow, 'position'>, amberQuarterDays: number): string {
  return position === '32 or more' ? `${fromQuarterDays(amberQuarterDays)} or more` : capitalised(position);
}

/** The figures of the whole pool in words, line by line. */
export function totalsLines(totals: PoolReviewTotals): (readonly [name: string, value: string])[] {
  const number = (count: number) => count.toLocaleString('en-GB');
  return [
    ['Peers', `${number(totals.peers)}, ${number(totals.usedPeers)} with days in the year`],
    [
      'Days',
      `${daysAsFigure(totals.workedQuarterDays)} worked, ${daysAsFigure(totals.bookedQuarterDays)} booked, ${daysAsFigure(totals.pencilledQuarterDays)} pencilled in, ${daysAsFigure(totals.extraQuarterDays)} extra approved`,
    ],
    [
      'Against the limit',
      `${number(totals.overNotApproved)} over without approval, ${number(totals.overApproved)} over with approval, ${number(totals.atLimit)} at the limit, ${number(totals.nearLimit)} near it`,
    ],
    [
      'Spread',
      `The middle peer has ${daysInWords(totals.middleQuarterDays)}${totals.busiestPercent === null ? '' : `; the busiest ten hold ${totals.busiestPercent}\u00a0% of the days`}`,
    ],
  ];
}

const FIGURES: Record<ReviewedFigure, string> = {
  workedQuarterDays: 'Worked',
  bookedQuarterDays: 'Booked',
  pencilledQuarterDays: 'Pencilled in',
  expiredQuarterDays: 'Pencilled in, time up',
  notCountedQuarterDays: 'Not counted',
  limitQuarterDays: 'Limit',
  extraQuarterDays: 'Extra approved',
  leftQuarterDays: 'Left',
  position: 'Position',
  lastWorkedOn: 'Last worked',
  nextWorkOn: 'Next work',
  training: 'Training',
  availability: 'Availability',
};

/** What a figure is called. */
export function figureName(figure: ReviewedFigure): string {
  return FIGURES[figure];
}

/** A figure of a row as it is read. */
export function figureText(figure: ReviewedFigure, row: PoolReviewRow): string {
  switch (figure) {
    case 'position':
      return capitalised(row.position);
    case 'lastWorkedOn':
      return lastWorkedText(row) || 'none';
    case 'nextWorkOn':
      return row.nextWorkOn ? formatUkDate(row.nextWorkOn) : 'none';
    case 'training':
      return reviewTrainingText(row.training);
    case 'availability':
      return reviewAvailabilityText(row.availability) || 'nothing said';
    default:
      return daysAsFigure(row[figure]);
  }
}
