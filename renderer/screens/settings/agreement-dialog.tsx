import { zodResolver } from '@hookform/resolvers/zod';
import { DateInput } from '@renderer/components/date-input';
import { SelectInput, TextInput } from '@renderer/components/fields';
import { FieldRow, FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useDesk, useOptions, useTable } from '@renderer/data/desk-context';
import { useCorrection } from '@renderer/panels/use-correction';
import { fieldErrorText } from '@renderer/words/problem-text';
import type { CalendarDay } from '@shared/model/calendar-day';
import { DAY_KINDS } from '@shared/model/request';
import { YEAR_BASES, type Agreement } from '@shared/model/settings';
import { locksTouched } from '@shared/rules/year-lock';
import { useMemo } from 'react';
import { useForm, type Control } from 'react-hook-form';
import {
  AgreementFormSchema,
  AgreementTermsSchema,
  startAgreement,
  toAgreement,
  type AgreementFormInput,
  type AgreementFormValues,
} from './agreement-form';
import { AgreementPreview } from './agreement-preview';
import { CountingFields } from './counting-fields';
import { LimitFromField } from './limit-from-field';
import { YearStartFields } from './year-start-fields';
import { saveAgreement } from './save-agreement';

const YEAR_TEXT: Record<Agreement['yearBasis'], string> = {
  financial: 'From 1 April',
  'lga-meeting': 'From 1 September (LGA meetings)',
  municipal: 'Municipal year, from May',
  calendar: 'From 1 January',
  custom: 'Another start',
};

/** Changing what was agreed asks who agreed it and when, and says what it changes; it is one change that can be undone. */
export function AgreementDialog({
  agreement,
  today,
  onClose,
}: {
  agreement: Agreement;
  today: CalendarDay;
  onClose: () => void;
}) {
  const desk = useDesk();
  const form = useForm<AgreementFormInput, unknown, AgreementFormValues>({
    resolver: zodResolver(AgreementFormSchema),
    defaultValues: startAgreement(agreement, today),
  });
  const submit = () =>
    submitForm(form, async (values) => {
      const failed = await saveAgreement(desk, toAgreement(values, agreement), correction.reason);
      if (!failed) onClose();
      return failed;
    });
  // Safe: the fields only read and write values of the input.
  const control = form.control as unknown as Control<AgreementFormInput>;
  const common = { control, errorText: fieldErrorText };
  const typed = JSON.stringify(form.watch());
  const terms = useMemo(() => {
    const read = AgreementTermsSchema.safeParse(JSON.parse(typed));
    return read.success
      ? {
          draft: toAgreement(read.data, agreement),
          from: { limit: read.data.limitFrom, counting: read.data.countingFrom },
        }
      : undefined;
  }, [typed, agreement]);
  const correction = useCorrection(useYearsTouched(agreement, terms?.draft));
  const { otherYears } = useOptions();
  // Others are out of the way until the office turns them on; what is agreed is always there.
  const bases = YEAR_BASES.filter((basis) => otherYears || basis === 'financial' || basis === agreement.yearBasis);
  return (
    <FormDialog
      title="Change an agreement"
      submitText="Save the agreement"
      width={800}
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
    >
      <FieldRow>
        <TextInput {...common} name="limitDays" label="Limit, in days a year" autoFocus required />
        <TextInput {...common} name="amberDays" label="Near from, in days" required />
        <SelectInput
          {...common}
          name="yearBasis"
          label="Year"
          options={bases.map((value) => ({ value, text: YEAR_TEXT[value] }))}
        />
      </FieldRow>
      <YearStartFields control={control} />
      <LimitFromField
        control={control}
        setFrom={(from) => form.setValue('limitFrom', from)}
        agreement={agreement}
        today={today}
      />
      <FieldRow>
        <TextInput {...common} name="targetDays" label="Answer within, in days" required />
        <SelectInput
          {...common}
          name="dayKind"
          label="Counted in"
          options={DAY_KINDS.map((value) => ({ value, text: `${value} days` }))}
        />
        <SelectInput
          {...common}
          name="responseMeans"
          label="Answered by"
          options={[
            { value: 'first-name', text: 'The first name sent' },
            { value: 'all-places', text: 'Names for all places' },
          ]}
        />
      </FieldRow>
      <FieldRow>
        <TextInput {...common} name="approverTitle" label="Extra days approved by" required />
      </FieldRow>
      <FieldRow>
        <TextInput {...common} name="trainingMonths" label="Training counts for, in months" required />
        <TextInput {...common} name="conferenceMonths" label="Conference counts for, in months" required />
      </FieldRow>
      <CountingFields control={control} activities={agreement.activities} today={today} />
      <FieldRow>
        <TextInput {...common} name="agreedWith" label="Agreed with" hint="Who agreed this for the LGA." required />
        <DateInput {...common} name="agreedOn" label="Agreed on" today={today} required />
      </FieldRow>
      {terms ? <AgreementPreview {...terms} /> : null}
      {correction.field}
    </FormDialog>
  );
}

/** The locked years whose figures the terms as they are typed would change. */
function useYearsTouched(was: Agreement, draft: Agreement | undefined) {
  const locked = useTable('lockedYears').all;
  const setting = (value: Agreement) => ({ id: 'agreement', value });
  if (!draft) return [];
  const touched = locksTouched({ table: 'settings', before: setting(was), after: setting(draft) }, locked);
  return touched.map(({ id }) => ({ yearKey: id }));
}
