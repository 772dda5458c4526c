import type { OptionName } from '@shared/model/options';

/** What each option is called, and what it does. */
export const OPTION_WORDS: Record<OptionName, { title: string; text: string }> = {
  otherYears: {
    title: 'Other years',
    text: 'The year that days are counted in may also begin with the LGA meeting year, the municipal year, the calendar year or on a day of your own.',
  },
  lastTwelveMonths: {
    title: 'Last 12 months',
    text: 'Days worked in the last 12 months stand beside those of the year, as information; the limit is not held against them.',
  },
  allocations: {
    title: 'Allocations',
    text: 'Days given to the group and to lead peers, and how much of them is used; more is warned of, never refused.',
  },
  clockPauses: {
    title: 'Pauses of the clock',
    text: 'The days to answer a request can stand still, with a reason and dates. What is sent to the LGA then tells the days with and without pauses.',
  },
  yearLock: {
    title: 'Locking a year',
    text: 'A year that has ended can be locked on its page \u201cYear end\u201d; its days and approvals then change only with a reason.',
  },
};
