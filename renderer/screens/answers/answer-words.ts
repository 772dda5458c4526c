import type { AnswerFigures } from '@shared/rules/performance';

/** "67 % in time"; a dash while nothing was answered. */
export function shareText({ shareInTime }: Pick<AnswerFigures, 'shareInTime'>): string {
  return shareInTime === null ? '\u2013' : `${Math.round(shareInTime * 100)} %`;
}

/** Days as a figure, half a day where the middle lies between two; a dash where there are none. */
export function daysText(days: number | null): string {
  return days === null ? '\u2013' : String(days);
}
