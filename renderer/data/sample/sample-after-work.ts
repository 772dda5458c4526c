import type { Assignment } from '@shared/model/assignment';
import type { CalendarDay } from '@shared/model/calendar-day';
import { addDays } from '@shared/rules/calendar';

/** By their place in the list of people: of whose work nothing was said yet, whose claim waits, and about whom there is a concern. */
const NO_FEEDBACK = 4;
const CLAIM_WAITS = 5;
const CONCERN = 8;
/** Only work of the last so many days is left with something to do. */
const LATELY = 60;
/** Days after the last one on site on which each thing comes. */
const SUBMITTED_AFTER = 7;
const FEEDBACK_AFTER = 18;
const APPROVED_AFTER = 20;
const PAID_AFTER = 40;

/** A visit that is over, with what came after it. */
export function withAfterWork(assignment: Assignment, peer: number, last: CalendarDay, today: CalendarDay): Assignment {
  const on = addDays(last, FEEDBACK_AFTER);
  if (assignment.state !== 'done' || on > today) return assignment;
  const isLately = last > addDays(today, -LATELY);
  const concerns = peer === CONCERN && last > addDays(today, -2 * LATELY);
  const noFeedback = isLately && peer === NO_FEEDBACK;
  const day = (after: number) => addDays(last, after);
  const moves = !(isLately && peer === CLAIM_WAITS);
  return {
    ...assignment,
    ...(noFeedback
      ? {}
      : {
          feedback: [
            {
              from: 'the LGA' as const,
              on,
              by: 'Challenge manager',
              summary: concerns
                ? 'Knew the subject well. Two papers came late.'
                : 'Well prepared, and good with the council\u2019s leaders.',
              ...(concerns ? { concern: true as const } : {}),
            },
          ],
        }),
    claim: {
      reference: '',
      submittedOn: day(SUBMITTED_AFTER),
      ...(moves && day(APPROVED_AFTER) <= today ? { approvedOn: day(APPROVED_AFTER) } : {}),
      ...(moves && day(PAID_AFTER) <= today ? { paidOn: day(PAID_AFTER) } : {}),
    },
  };
}
