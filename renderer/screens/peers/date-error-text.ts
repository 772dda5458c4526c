import { fieldErrorText } from '@renderer/words/problem-text';

/** At a field of a date, whatever does not read as one gets the sentence for dates. */
export function dateErrorText(code: string | undefined): string | undefined {
  return fieldErrorText(code === undefined || code === 'end-before-start' ? code : 'not-a-date');
}
