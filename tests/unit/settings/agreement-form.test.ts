import { agreementChanges } from '@renderer/screens/settings/agreement-changes';
import {
  AgreementFormSchema,
  AgreementTermsSchema,
  startAgreement,
  toAgreement,
  type AgreementFormInput,
} from '@renderer/screens/settings/agreement-form';
import { DEFAULT_AGREEMENT, type Agreement } from '@shared/model/settings';
import { activityCounts } from '@shared/rules/counting';
import { yearOf } from '@shared/rules/year';
import { day, TODAY } from '@tests/support/builders';
import { describe, expect, it } from 'vitest';

const typed = (change: Partial<AgreementFormInput>) => ({
  ...startAgreement(DEFAULT_AGREEMENT, TODAY),
  agreedWith: 'A. Director',
  ...change,
});
const refusals = (change: Partial<AgreementFormInput>) =>
  AgreementFormSchema.safeParse(typed(change)).error?.issues.map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );
const counting = (code: string, counts: boolean) =>
  DEFAULT_AGREEMENT.activities.map((activity) => (activity.code === code ? counts : activityCounts(activity, TODAY)));

describe('changing an agreement', () => {
  it('opened and left as it is changes no term', () => {
    const terms = AgreementTermsSchema.parse(startAgreement(DEFAULT_AGREEMENT, TODAY));
    expect(toAgreement(terms, DEFAULT_AGREEMENT)).toEqual({ ...DEFAULT_AGREEMENT, targetAgreedOn: null });
  });

  it('takes the training windows, and what counts from the first day of this year', () => {
    const change = { trainingMonths: '24', conferenceMonths: '48', counting: counting('travel', true) };
    const agreement = toAgreement(AgreementFormSchema.parse(typed(change)), DEFAULT_AGREEMENT);
    expect(agreement).toMatchObject({
      trainingWindowMonths: 24,
      conferenceWindowMonths: 48,
      agreedWith: 'A. Director',
      agreedOn: TODAY,
    });
    const travel = agreement.activities.find(({ code }) => code === 'travel');
    expect(travel?.counts).toEqual([
      { from: '1990-01-01', counts: false },
      { from: '2026-04-01', counts: true },
    ]);
    expect(agreement.activities.filter(({ counts }) => counts.length > 1)).toEqual([travel]);
  });

  it('another limit holds from this year, or from the year chosen; the years before keep theirs', () => {
    const of = (change: Partial<AgreementFormInput>) =>
      toAgreement(AgreementFormSchema.parse(typed({ limitDays: '45', ...change })), DEFAULT_AGREEMENT);
    const lines = (agreement: Agreement) =>
      agreement.limits?.map(({ from, limitQuarterDays }) => [from, limitQuarterDays]);
    expect(lines(of({}))).toEqual([
      ['1990-01-01', 160],
      ['2026-04-01', 180],
    ]);
    expect(lines(of({ limitFrom: '2027-04-01' }))?.[1]).toEqual(['2027-04-01', 180]);
    expect(of({ limitFrom: '1990-01-01' })).not.toHaveProperty('limits');
    // Opened again with nothing typed, what was agreed for next year stays.
    const ahead = of({ limitFrom: '2027-04-01' });
    const again = startAgreement(ahead, TODAY);
    expect(again.limitDays).toBe('40');
    expect(lines(toAgreement(AgreementTermsSchema.parse(again), ahead))).toEqual(lines(ahead));
  });

  it('a municipal year begins on the day in May that is entered, the 15th at first', () => {
    const of = (change: Partial<AgreementFormInput>) =>
      toAgreement(AgreementFormSchema.parse(typed(change)), DEFAULT_AGREEMENT);
    expect(yearOf(TODAY, of({ yearBasis: 'municipal' })).startsOn).toBe('2026-05-15');
    expect(yearOf(TODAY, of({ yearBasis: 'municipal', yearStartsDay: '20' })).startsOn).toBe('2026-05-20');
    expect(yearOf(TODAY, of({ yearBasis: 'custom', yearStartsDay: '1', yearStartsMonth: '12' })).startsOn).toBe(
      '2025-12-01',
    );
    // Of a year that begins on a day of its own nothing is kept of the fields.
    expect(of({ yearBasis: 'calendar', yearStartsDay: '20' })).toMatchObject({ yearStartsDay: 1, yearStartsMonth: 4 });
    expect(refusals({ yearStartsDay: '29' })).toEqual(['yearStartsDay: year-day']);
    expect(refusals({ yearStartsDay: '0' })).toEqual(['yearStartsDay: year-day']);
  });

  it('is refused at its field', () => {
    expect(refusals({})).toBeUndefined();
    expect(refusals({ trainingMonths: '0' })).toEqual(['trainingMonths: whole-number']);
    expect(refusals({ conferenceMonths: '1.5' })).toEqual(['conferenceMonths: whole-number']);
    expect(refusals({ limitDays: '30' })).toEqual(['amberDays: near-above-limit']);
    expect(refusals({ limitDays: '32' })).toBeUndefined();
    expect(refusals({ agreedWith: ' ' })).toEqual(['agreedWith: agreed-with-missing']);
    expect(refusals({ countingFrom: null as never })).toEqual(['countingFrom: date-missing']);
  });
});

describe('what a change of the agreement says beforehand', () => {
  const judged = (change: Partial<Agreement>, over: number, conference: number, yearName = '2026/27') => ({
    agreement: { ...DEFAULT_AGREEMENT, ...change },
    yearName,
    effects: { over, met: { challenge: 9, mentoring: 9, conference } },
  });
  const now = judged({}, 2, 9);
  const FROM = { limit: day('2026-04-01'), counting: day('2026-04-01') };

  it('says nothing where nothing changes', () => {
    expect(agreementChanges(now, now, FROM)).toEqual({ terms: [], holds: [], effects: [] });
  });

  it('says the terms, whom they touch and what they hold for', () => {
    const then = judged({ limitQuarterDays: 180, conferenceWindowMonths: 24 }, 1, 4);
    expect(agreementChanges(now, then, FROM)).toEqual({
      terms: ['Limit of days in a year: 40 days \u2192 45 days', 'Conference is met for: 36 months \u2192 24 months'],
      holds: [
        'The new limit holds in the years that begin on 01/04/2026 or later; earlier years keep theirs.',
        'Training dates stay as they are; whether they are met is judged anew.',
      ],
      effects: ['Over the limit: 2 peers in 2026/27 now, 1 in 2026/27 then.', 'Conference met: 9 peers now, 4 then.'],
    });
  });
});
