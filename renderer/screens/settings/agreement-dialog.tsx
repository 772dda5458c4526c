import { zodResolver } from '@hookform/resolvers/zod';
import Typography from '@mui/material/Typography';
import { DateInput } from '@renderer/components/date-input';
import { SelectInput, TextInput } from '@renderer/components/fields';
import { FieldRow, FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { fieldErrorText } from '@renderer/words/problem-text';
import { CalendarDaySchema, type CalendarDay } from '@shared/model/calendar-day';
import { fromQuarterDays } from '@shared/model/quarter-days';
import { DAY_KINDS } from '@shared/model/request';
import { AgreementSchema, YEAR_BASES, type Agreement } from '@shared/model/settings';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useSaveSetting } from './use-save-setting';

const amount = z.coerce
  .number()
  .refine((days) => Number.isInteger(days * 4) && days >= 1 && days <= 366, 'days-amount')
  .transform((days) => days * 4);

const FormSchema = z.object({
  limitDays: amount,
  amberDays: amount,
  yearBasis: AgreementSchema.shape.yearBasis,
  targetDays: z.coerce.number().int().min(1).max(366),
  dayKind: AgreementSchema.shape.dayKind,
  approverTitle: AgreementSchema.shape.approverTitle,
  agreedWith: z.string().trim().min(1, 'agreed-with-missing').max(160),
  agreedOn: CalendarDaySchema,
});

const YEAR_TEXT: Record<Agreement['yearBasis'], string> = {
  financial: 'From 1 April',
  'lga-meeting': 'LGA meeting year, from 1 September',
  calendar: 'Calendar year',
  custom: 'Another start',
};

/** Changing what was agreed asks who agreed it and when; it is one change that can be undone. */
export function AgreementDialog({
  agreement,
  today,
  onClose,
}: {
  agreement: Agreement;
  today: CalendarDay;
  onClose: () => void;
}) {
  const save = useSaveSetting();
  const form = useForm({
    resolver: zodResolver(FormSchema),
    defaultValues: {
      limitDays: String(fromQuarterDays(agreement.limitQuarterDays)),
      amberDays: String(fromQuarterDays(agreement.amberQuarterDays)),
      yearBasis: agreement.yearBasis,
      targetDays: String(agreement.targetDays),
      dayKind: agreement.dayKind,
      approverTitle: agreement.approverTitle,
      agreedWith: '',
      agreedOn: today as string,
    },
  });
  const submit = () =>
    submitForm(form, async ({ limitDays, amberDays, ...values }) => {
      const failed = await save({
        id: 'agreement',
        value: { ...agreement, ...values, limitQuarterDays: limitDays, amberQuarterDays: amberDays },
      });
      if (!failed) onClose();
      return failed;
    });
  const common = { control: form.control, errorText: fieldErrorText };
  const bases = YEAR_BASES.filter((basis) => basis !== 'custom' || agreement.yearBasis === 'custom');
  return (
    <FormDialog
      title="Change an agreement"
      submitText="Save the agreement"
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
    >
      <FieldRow>
        <TextInput {...common} name="limitDays" label="Limit, in days a year" autoFocus />
        <TextInput {...common} name="amberDays" label="Shown as near from, in days" />
      </FieldRow>
      <SelectInput
        {...common}
        name="yearBasis"
        label="Year"
        options={bases.map((value) => ({ value, text: YEAR_TEXT[value] }))}
      />
      <FieldRow>
        <TextInput {...common} name="targetDays" label="Answer within, in days" />
        <SelectInput
          {...common}
          name="dayKind"
          label="Counted in"
          options={DAY_KINDS.map((value) => ({ value, text: `${value} days` }))}
        />
      </FieldRow>
      <TextInput {...common} name="approverTitle" label="Title of who approves days beyond the limit" />
      <FieldRow>
        <TextInput {...common} name="agreedWith" label="Agreed with" hint="Who agreed this for the LGA." />
        <DateInput {...common} name="agreedOn" label="Agreed on" today={today} />
      </FieldRow>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        The limit and the year hold for every year shown, past ones too. The target holds for requests received from the
        day agreed: an open one that came before keeps the target it was logged with. Answers already sent are judged as
        before.
      </Typography>
    </FormDialog>
  );
}
