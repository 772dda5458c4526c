import type { DayField } from './fields';

const COUNCIL = String.raw`(?:council|authority|la)`;
const HELPED = String.raw`(?:supported|visited|helped|assisted|receiving|host|hosting|recipient|concerned|worked (?:with|at))`;
const WORK = String.raw`(?:support|work|activity|challenge|visit|assignment|engagement|involvement|session|task)`;

/** Days of something else than the work. */
const NO_DAY_OF_WORK =
  /\b(?:paid|payment|claim(?:ed)?|invoiced?|agreed|entered|logged|recorded|booked|request(?:ed)?|sent|received|birth|updated?|approved|submitted|end|to|finish|last|due|confirmed|joined|trained|training|conference|election|review(?:ed)?)\b/;

/** How offices say it in words of their own, the telling ones first. */
const PATTERNS: readonly (readonly [DayField, RegExp])[] = [
  ['councilSupported', new RegExp(String.raw`\b${COUNCIL}\b.*\b${HELPED}\b|\b${HELPED}\b.*\b${COUNCIL}\b`)],
  [
    'activity',
    new RegExp(
      String.raw`\b(?:nature|type|kind|form|sort|description) of (?:the )?(?:peer )?${WORK}\b|\b${WORK} (?:provided|given|delivered|undertaken|carried out|done)\b`,
    ),
  ],
  ['date', /\bdates?\b|\bwhen\b/],
];

/** The field that a heading, written as `headerKey` does, most likely stands for in a log of days, where it is not one that is listed. */
export function likelyDayField(key: string): DayField | undefined {
  const found = PATTERNS.find(([, pattern]) => pattern.test(key))?.[0];
  return found === 'date' && NO_DAY_OF_WORK.test(key) ? undefined : found;
}
