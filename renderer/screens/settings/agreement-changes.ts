import { agreementDifferences } from '@shared/exports/agreement-differences';
import { trainingWord } from '@shared/exports/words';
import { TRAINING_KINDS } from '@shared/model/peer';
import type { Agreement } from '@shared/model/settings';
import type { AgreementEffects } from '@shared/rules/agreement-effects';
import { FROM_THE_START } from '@shared/rules/limit-of-year';
import { formatUkDate } from '@shared/rules/uk-date';
import type { CalendarDay } from '@shared/model/calendar-day';

/** An agreement with what it makes of the records in the year of counting that holds today. */
export type JudgedAgreement = { agreement: Agreement; yearName: string; effects: AgreementEffects };

/** First days that a changed limit, and a change of what counts, hold for. */
export type ChangedFrom = { limit: CalendarDay; counting: CalendarDay };

/** What another agreement changes, in sentences: each term, what it holds for, and how many peers it touches. */
export function agreementChanges(now: JudgedAgreement, then: JudgedAgreement, from: ChangedFrom) {
  const terms = agreementDifferences(then.agreement, now.agreement).map(
    ({ setting, here, there }) => `${setting}: ${there} \u2192 ${here}`,
  );
  return { terms, holds: scopes(now.agreement, then.agreement, from), effects: effectTexts(now, then) };
}

function scopes(now: Agreement, then: Agreement, from: ChangedFrom): string[] {
  const changed = (...keys: (keyof Agreement)[]) =>
    keys.some((key) => JSON.stringify(now[key]) !== JSON.stringify(then[key]));
  const limit = changed('limitQuarterDays', 'amberQuarterDays', 'limits')
    ? [
        from.limit === FROM_THE_START
          ? 'Every year gets the new limit, past years too.'
          : `The new limit holds in the years that begin on ${formatUkDate(from.limit)} or later; earlier years keep theirs.`,
      ]
    : [];
  const year = changed('yearBasis', 'yearStartsDay', 'yearStartsMonth')
    ? [
        'Every year is counted anew, past years too; approvals and allocations go along to the year with most of their days.',
      ]
    : [];
  const counting = changed('activities')
    ? [`What counts changes for days from ${formatUkDate(from.counting)} on; earlier days count as they did.`]
    : [];
  const target = changed('targetDays', 'dayKind', 'responseMeans')
    ? [
        'Requests received from the day agreed on go by the new terms; those that came before keep theirs, answered or not.',
      ]
    : [];
  const training = changed('trainingWindowMonths', 'conferenceWindowMonths')
    ? ['Training dates stay as they are; whether they are met is judged anew.']
    : [];
  return [...limit, ...year, ...counting, ...target, ...training];
}

function effectTexts(now: JudgedAgreement, then: JudgedAgreement): string[] {
  const over =
    now.effects.over === then.effects.over && now.yearName === then.yearName
      ? []
      : [
          `Over the limit: ${peers(now.effects.over)} in ${now.yearName} now, ${then.effects.over} in ${then.yearName} then.`,
        ];
  const met = TRAINING_KINDS.filter((kind) => now.effects.met[kind] !== then.effects.met[kind]).map(
    (kind) => `${trainingWord(kind)} met: ${peers(now.effects.met[kind])} now, ${then.effects.met[kind]} then.`,
  );
  return [...over, ...met];
}

function peers(count: number): string {
  return `${count} ${count === 1 ? 'peer' : 'peers'}`;
}
