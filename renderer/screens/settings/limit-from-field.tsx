import { SelectInput } from '@renderer/components/fields';
import { fieldErrorText } from '@renderer/words/problem-text';
import { limitsText } from '@shared/exports/agreement-differences';
import type { CalendarDay } from '@shared/model/calendar-day';
import { fromQuarterDays } from '@shared/model/quarter-days';
import { AgreementSchema, type Agreement } from '@shared/model/settings';
import { FROM_THE_START, limitOf } from '@shared/rules/limit-of-year';
import { formatUkDate } from '@shared/rules/uk-date';
import { nextYear, previousYear, yearOf, yearText, type YearRule } from '@shared/rules/year';
import { useEffect } from 'react';
import { useWatch, type Control } from 'react-hook-form';
import type { AgreementFormInput } from './agreement-form';

const YEARS_BACK = 4;

/** From which year a changed limit holds: asked once it is another one, or where several were agreed. */
export function LimitFromField(props: {
  control: Control<AgreementFormInput>;
  setFrom: (from: CalendarDay) => void;
  agreement: Agreement;
  today: CalendarDay;
}) {
  const { control, setFrom, agreement, today } = props;
  const [limitDays, amberDays, limitFrom, yearBasis] = useWatch({
    control,
    name: ['limitDays', 'amberDays', 'limitFrom', 'yearBasis'],
  });
  const [startDay, startMonth] = useWatch({ control, name: ['yearStartsDay', 'yearStartsMonth'] });
  const start = AgreementSchema.pick({ yearStartsDay: true, yearStartsMonth: true }).safeParse({
    yearStartsDay: Number(startDay),
    yearStartsMonth: Number(startMonth),
  });
  const rule = { ...agreement, ...(start.success ? start.data : {}), yearBasis };
  const thisYear = yearOf(today, rule).startsOn;
  const options = yearsToChoose(today, rule);
  const isChoice = options.some(({ value }) => value === limitFrom);
  // Another start of the year is another list of years.
  useEffect(() => {
    if (!isChoice) setFrom(thisYear);
  });
  const limit = limitOf(yearOf(today, agreement), agreement);
  const isChanged =
    Number(limitDays) !== fromQuarterDays(limit.limitQuarterDays) ||
    Number(amberDays) !== fromQuarterDays(limit.amberQuarterDays);
  if (!isChanged && !agreement.limits) return null;
  return (
    <SelectInput
      control={control}
      name="limitFrom"
      label="The limit changes from"
      options={options}
      errorText={fieldErrorText}
      hint={`Earlier years keep theirs. Agreed so far: ${limitsText(agreement, 'limitQuarterDays')}.`}
    />
  );
}

function yearsToChoose(today: CalendarDay, rule: YearRule) {
  const now = yearOf(today, rule);
  const years = [nextYear(now, rule), now];
  for (let back = 0; back < YEARS_BACK; back += 1) years.push(previousYear(years.at(-1) ?? now, rule));
  return [
    ...years.map(({ key, startsOn }) => ({
      value: startsOn as string,
      text: `Year ${yearText(key)}, from ${formatUkDate(startsOn)}`,
    })),
    { value: FROM_THE_START as string, text: 'Every year' },
  ];
}
