import { fieldErrorText } from '@renderer/words/problem-text';

const OF_A_DATE = ['end-before-start', 'attended-ahead'];

/** At a field of a date, whatever does not read as one gets the sentence for dates. */
export function dateErrorText(code: string | undefined): string | undefined {
  return fieldErrorText(code === undefined || OF_A_DATE.includes(code) ? code : 'not-a-date');
}
