import { daysInWords } from '@shared/model/quarter-days';
import type { FreedDays } from '@shared/rules/free-days';

/**
 * "This frees 4 days: 3 days booked and 1 day pencilled in. 2 days worked stay as they are."; empty where no day is
 * freed and none was worked.
 */
export function freedText(freed: FreedDays): string {
  const { bookedQuarterDays: booked, pencilledQuarterDays: pencilled, workedQuarterDays: worked } = freed;
  const parts = [
    booked > 0 ? `${daysInWords(booked)} booked` : '',
    pencilled > 0 ? `${daysInWords(pencilled)} pencilled in` : '',
  ].filter(Boolean);
  const frees =
    parts.length > 1
      ? `This frees ${daysInWords(booked + pencilled)}: ${parts.join(' and ')}.`
      : parts.length === 1
        ? `This frees ${parts[0]}.`
        : '';
  const stays =
    worked > 0 ? `${daysInWords(worked)} worked ${worked === 4 ? 'stays as it is' : 'stay as they are'}.` : '';
  return [frees, stays].filter(Boolean).join(' ');
}
