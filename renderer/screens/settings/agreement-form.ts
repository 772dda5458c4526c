import { FormDaySchema } from '@renderer/components/form-days';
import { CalendarDaySchema, type CalendarDay } from '@shared/model/calendar-day';
import { fromQuarterDays } from '@shared/model/quarter-days';
import { AgreementSchema, type Agreement } from '@shared/model/settings';
import { RESPONSE_MEANS } from '@shared/model/request';
import { changeCounting, lastCounts } from '@shared/rules/counting';
import { changeLimit, limitOf } from '@shared/rules/limit-of-year';
import { meaningOf, withTargetDay } from '@shared/rules/round-target';
import { MUNICIPAL_DAY, yearOf } from '@shared/rules/year';
import { z } from 'zod';

const amount = z.coerce
  .number()
  .refine((days) => Number.isInteger(days * 4) && days >= 1 && days <= 366, 'days-amount')
  .transform((days) => days * 4);
const wholeNumber = (most: number) => z.coerce.number().int('whole-number').min(1, 'whole-number').max(most);

const yearPart = (most: number, problem: string) => z.coerce.number().int(problem).min(1, problem).max(most, problem);

const TermsSchema = z.object({
  limitDays: amount,
  amberDays: amount,
  /** First day of the first year that a changed limit holds for. */
  limitFrom: CalendarDaySchema,
  yearBasis: AgreementSchema.shape.yearBasis,
  /** For a municipal year (its day in May) or another start; others begin on a day of their own. */
  yearStartsDay: yearPart(28, 'year-day'),
  yearStartsMonth: yearPart(12, 'year-month'),
  targetDays: wholeNumber(366),
  dayKind: AgreementSchema.shape.dayKind,
  responseMeans: z.enum(RESPONSE_MEANS),
  approverTitle: AgreementSchema.shape.approverTitle,
  trainingMonths: wholeNumber(240),
  conferenceMonths: wholeNumber(240),
  /** Whether each activity counts to the limit, in the order of the agreement. */
  counting: z.array(z.boolean()),
  /** First day on which a change of what counts holds. */
  countingFrom: FormDaySchema,
});

const nearWithinLimit = ({ limitDays, amberDays }: { limitDays: number; amberDays: number }) => amberDays <= limitDays;
const NEAR_ABOVE_LIMIT = { path: ['amberDays'], message: 'near-above-limit' };

/** An agreement as it is typed. */
export const AgreementFormSchema = TermsSchema.extend({
  agreedWith: z.string().trim().min(1, 'agreed-with-missing').max(160),
  agreedOn: FormDaySchema,
}).refine(nearWithinLimit, NEAR_ABOVE_LIMIT);
export type AgreementFormInput = z.input<typeof AgreementFormSchema>;
export type AgreementFormValues = z.output<typeof AgreementFormSchema>;

/** The terms alone: what they would change is shown before anybody said who agreed them. */
export const AgreementTermsSchema = TermsSchema.refine(nearWithinLimit, NEAR_ABOVE_LIMIT);

/** The form as it opens: the agreement in force, to be changed today; the limit and what counts, from this year on. */
export function startAgreement(agreement: Agreement, today: CalendarDay): AgreementFormInput {
  const year = yearOf(today, agreement);
  const limit = limitOf(year, agreement);
  return {
    limitDays: String(fromQuarterDays(limit.limitQuarterDays)),
    amberDays: String(fromQuarterDays(limit.amberQuarterDays)),
    limitFrom: year.startsOn,
    yearBasis: agreement.yearBasis,
    ...startOfYear(agreement),
    targetDays: String(agreement.targetDays),
    dayKind: agreement.dayKind,
    responseMeans: meaningOf(agreement),
    approverTitle: agreement.approverTitle,
    trainingMonths: String(agreement.trainingWindowMonths),
    conferenceMonths: String(agreement.conferenceWindowMonths),
    counting: agreement.activities.map(lastCounts),
    countingFrom: year.startsOn,
    agreedWith: '',
    agreedOn: today,
  };
}

/** Whether a year of that kind begins on a day that the office enters. */
function hasOwnStart(basis: Agreement['yearBasis']): boolean {
  return basis === 'municipal' || basis === 'custom';
}

function startOfYear({ yearBasis, yearStartsDay, yearStartsMonth }: Agreement) {
  return hasOwnStart(yearBasis)
    ? { yearStartsDay: String(yearStartsDay), yearStartsMonth: String(yearStartsMonth) }
    : { yearStartsDay: String(MUNICIPAL_DAY), yearStartsMonth: '5' };
}

/** The agreement with the terms that were typed; who agreed them and when is added where it was said. */
export function toAgreement(
  values: z.output<typeof AgreementTermsSchema> & Partial<Pick<AgreementFormValues, 'agreedWith' | 'agreedOn'>>,
  agreement: Agreement,
): Agreement {
  const { limits: _, responseMeans: __, ...others } = agreement;
  const typed = { limitQuarterDays: values.limitDays, amberQuarterDays: values.amberDays };
  const { limits, ...last } = changeLimit(agreement, typed, values.limitFrom);
  return withTargetDay(agreement, {
    ...others,
    ...last,
    ...(limits ? { limits } : {}),
    yearBasis: values.yearBasis,
    ...(hasOwnStart(values.yearBasis)
      ? { yearStartsDay: values.yearStartsDay, yearStartsMonth: values.yearStartsMonth }
      : {}),
    targetDays: values.targetDays,
    dayKind: values.dayKind,
    // Left out where it is the shipped one, as in every agreement of earlier versions.
    ...(values.responseMeans === 'all-places' ? { responseMeans: values.responseMeans } : {}),
    approverTitle: values.approverTitle,
    trainingWindowMonths: values.trainingMonths,
    conferenceWindowMonths: values.conferenceMonths,
    activities: agreement.activities.map((activity, place) =>
      changeCounting(activity, values.counting[place] ?? lastCounts(activity), values.countingFrom),
    ),
    agreedWith: values.agreedWith ?? agreement.agreedWith,
    agreedOn: values.agreedOn ?? agreement.agreedOn,
  });
}
