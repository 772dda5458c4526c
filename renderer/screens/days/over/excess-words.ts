import { capitalised } from '@shared/exports/words';
import type { DayEntry } from '@shared/model/day-entry';
import type { LimitApproval } from '@shared/model/limit-approval';
import { daysInWords } from '@shared/model/quarter-days';
import { missingCase } from '@shared/model/result';
import type { Excess, ExcessGroup } from '@shared/rules/excesses';
import { formatMonth, formatUkDate } from '@shared/rules/uk-date';

/** The heading over a group of excesses. */
export function groupTitle(group: ExcessGroup): string {
  switch (group) {
    case 'needs approval':
      return 'Needs approval';
    case 'asked':
      return 'Asked, awaited';
    case 'approved':
      return 'Approved';
    case 'closed':
      return 'Refused or withdrawn';
    default:
      return missingCase(group);
  }
}

/** "07/12/2026" or "01/12/2026 to 07/12/2026": first and last of the days; empty where they are known only to their year. */
export function spanText(entries: readonly Pick<DayEntry, 'date' | 'precision'>[]): string {
  const words = entries
    .filter(({ precision }) => precision !== 'year')
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .map(({ date, precision }) => (precision === 'month' ? formatMonth(date) : formatUkDate(date)));
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? first : `${first} to ${last}`;
}

/** What stands and is not covered, or waits: "2 days booked beyond the limit, 1 day held". Empty where nothing does. */
export function standingText({ approval, days, held, uncoveredQuarterDays }: Excess): string {
  const worked = sumOf(days.filter(({ entry }) => entry.state === 'worked'));
  const booked = sumOf(days.filter(({ entry }) => entry.state === 'booked'));
  const parts = [
    uncoveredQuarterDays > 0 && worked > 0 ? `${daysInWords(worked)} worked beyond the limit` : '',
    uncoveredQuarterDays > 0 && booked > 0 ? `${daysInWords(booked)} booked beyond the limit` : '',
    held.length > 0 ? `${daysInWords(sumOf(held))} ${heldWord(approval)}` : '',
  ];
  return parts.filter(Boolean).join(', ');
}

function heldWord(approval: Excess['approval']): string {
  switch (approval?.decision) {
    case 'asked':
      return 'held until it is decided';
    case 'granted':
      return 'not booked yet';
    default:
      return 'still pencilled in';
  }
}

function sumOf(days: readonly { quarterDays: number }[]): number {
  return days.reduce((sum, { quarterDays }) => sum + quarterDays, 0);
}

/** The dates that an approval names, else those of the days themselves. */
export function datesOfExcess({ approval, days, held }: Pick<Excess, 'approval' | 'days' | 'held'>): string {
  return approval?.datesText || spanText([...days.map(({ entry }) => entry), ...held]);
}

/** What was decided, in a word. */
export function decisionText(approval: LimitApproval | null): string {
  if (approval === null) return 'Not yet asked';
  const reduced = approval.decision === 'granted' && approval.grantedQuarterDays < approval.askedQuarterDays;
  return `${capitalised(approval.decision)}${reduced ? ', reduced' : ''}`;
}

/** Who decided and when, or since when it is awaited. */
export function decidedText({ decision, approver, decidedOn, askedOn, ...days }: LimitApproval): string {
  if (decision === 'asked') return askedOn ? `since ${formatUkDate(askedOn)}` : '';
  const fewer = decision === 'granted' ? days.askedQuarterDays - days.grantedQuarterDays : 0;
  return [fewer > 0 ? `${daysInWords(fewer)} fewer than asked` : '', approver, decidedOn ? formatUkDate(decidedOn) : '']
    .filter(Boolean)
    .join(', ');
}
