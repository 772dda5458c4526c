/** First and last year, both inclusive, whose bank holidays were checked. Decided: 2026-11-22, product owner. */
export const HOLIDAYS_FIRST_YEAR = 2016;
export const HOLIDAYS_LAST_YEAR = 2035;

/** A day that a royal proclamation took away, moved or added; `day` is `YYYY-MM-DD`. */
export type BankHolidayException =
  | { readonly kind: 'added'; readonly day: string; readonly name: string }
  | { readonly kind: 'removed'; readonly day: string };

/**
 * The days of 2016 to 2035 on which England and Wales departed from the yearly rules, as proclaimed by November 2026. A moved
 * holiday is one day removed and one added. Later ones are entered by the office.
 * Source: royal proclamations under the Banking and Financial Dealings Act 1971, section 1; gov.uk/bank-holidays.
 */
export const BANK_HOLIDAY_EXCEPTIONS: readonly BankHolidayException[] = [
  { kind: 'removed', day: '2020-05-04' },
  { kind: 'added', day: '2020-05-08', name: 'Early May bank holiday (VE Day)' },
  { kind: 'removed', day: '2022-05-30' },
  { kind: 'added', day: '2022-06-02', name: 'Spring bank holiday' },
  { kind: 'added', day: '2022-06-03', name: 'Platinum Jubilee bank holiday' },
  { kind: 'added', day: '2022-09-19', name: 'State Funeral of Queen Elizabeth II' },
  { kind: 'added', day: '2023-05-08', name: 'Coronation of King Charles III' },
];
