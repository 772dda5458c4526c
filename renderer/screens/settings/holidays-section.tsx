import { zodResolver } from '@hookform/resolvers/zod';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { ProblemLine } from '@renderer/components/problem-line';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { DateInput } from '@renderer/components/date-input';
import { TextInput } from '@renderer/components/fields';
import { FormDaySchema } from '@renderer/components/form-days';
import { FieldRow, FormDialog } from '@renderer/components/form-dialog';
import { Section } from '@renderer/components/page';
import { submitForm } from '@renderer/components/submit-form';
import { useHolidayTable, useTable, useToday } from '@renderer/data/desk-context';
import { newId } from '@renderer/data/new-id';
import { ChangeButton } from '@renderer/panels/change-button';
import { RecordHistory } from '@renderer/panels/record-history';
import { WritersOnly } from '@renderer/panels/writers-only';
import { fieldErrorText } from '@renderer/words/problem-text';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { HolidayTable } from '@shared/model/holiday-table';
import type { Setting } from '@shared/model/settings';
import { bankHolidays, holidaysCheckedUntil, holidaysRunOut, type BankHoliday } from '@shared/rules/bank-holidays';
import { addMonths } from '@shared/rules/calendar';
import { formatLongDate, formatUkDate } from '@shared/rules/uk-date';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useSaveSetting } from './use-save-setting';

const FormSchema = z.object({ day: FormDaySchema, name: z.string().trim().min(1, 'holiday-name-missing').max(80) });
const SHIPPED: Setting = { id: 'holidays', value: { versions: [] } };

/** The bank holidays in use; the office may add or take away one. Every version is kept, as answers were judged on it. */
export function HolidaysSection() {
  const table = useHolidayTable();
  const today = useToday();
  const [adding, setAdding] = useState(false);
  const [error, setError] = useState<string>();
  const change = useChangeHolidays();
  const until = addMonths(today, 14);
  const coming = bankHolidays(table, Number(until.slice(0, 4))).filter(({ day }) => day >= today && day <= until);
  const takeAway = async (day: CalendarDay) => setError(await change((now) => withoutHoliday(now, day)));
  const columns: TableColumn<BankHoliday>[] = [
    { id: 'day', title: 'Day', width: 240, render: ({ day }) => formatLongDate(day) },
    { id: 'name', title: 'Bank holiday', render: ({ name }) => name },
    {
      id: 'remove',
      title: '',
      titleText: 'Take away',
      width: 90,
      align: 'right',
      render: ({ day, name }) => (
        <WritersOnly>
          <Button
            size="small"
            aria-label={`Take away ${name}, ${formatLongDate(day)}`}
            onClick={() => void takeAway(day)}
          >
            Take away
          </Button>
        </WritersOnly>
      ),
    },
  ];
  return (
    <Section
      title="Bank holidays"
      right={<ChangeButton onClick={() => setAdding(true)}>Add a bank holiday</ChangeButton>}
    >
      <ProblemLine text={error} />
      <DataTable label="Bank holidays" rows={coming} columns={columns} rowKey={({ day }) => day} />
      <p>
        England and Wales, checked to {formatUkDate(holidaysCheckedUntil(table))}. A change does not touch answers
        already given.
      </p>
      <RunOut
        table={table}
        today={today}
        onChecked={async (checkedYear) => setError(await change((now) => ({ ...now, checkedYear })))}
      />
      <RecordHistory table="settings" id="holidays" builtIn={SHIPPED} level={3} />
      {adding ? (
        <AddHolidayDialog
          today={today}
          onClose={() => setAdding(false)}
          onAdd={(holiday) => change((now) => withHoliday(now, holiday))}
        />
      ) : null}
    </Section>
  );
}

/** The table runs out: what that means, and a year more once somebody looked. */
function RunOut(props: { table: HolidayTable; today: CalendarDay; onChecked: (year: number) => Promise<void> }) {
  const until = holidaysRunOut(props.today, props.table);
  if (!until) return null;
  const next = Number(until.slice(0, 4)) + 1;
  return (
    <Alert
      severity="warning"
      action={<ChangeButton onClick={() => void props.onChecked(next)}>Checked to the end of {next}</ChangeButton>}
    >
      Days after {formatUkDate(until)} follow the yearly rules, and a proclamation may move or add one. Look at the list
      of the government for {next}, add or take away what differs, then say so here.
    </Alert>
  );
}

function withoutHoliday(table: HolidayTable, day: CalendarDay): HolidayTable {
  return {
    ...table,
    added: table.added.filter((holiday) => holiday.day !== day),
    removed: [...new Set([...table.removed, day])],
  };
}

function withHoliday(table: HolidayTable, holiday: BankHoliday): HolidayTable {
  return {
    ...table,
    added: [...table.added, { ...holiday }],
    removed: table.removed.filter((day) => day !== holiday.day),
  };
}

/** Saves the next version of the table beside the ones before it. */
function useChangeHolidays() {
  const save = useSaveSetting();
  const current = useHolidayTable();
  const stored = useTable('settings').get('holidays');
  return (next: (table: HolidayTable) => HolidayTable) => {
    const versions = stored?.id === 'holidays' ? stored.value.versions : [];
    // Never a name that was used before: an undone version may be the one an answer was judged on.
    const version = `office-${versions.length + 1}-${newId().slice(-8)}`;
    return save({ id: 'holidays', value: { versions: [...versions, { ...next(current), version }] } });
  };
}

function AddHolidayDialog(props: {
  today: CalendarDay;
  onClose: () => void;
  onAdd: (holiday: BankHoliday) => Promise<string | undefined>;
}) {
  const form = useForm<z.input<typeof FormSchema>>({ resolver: zodResolver(FormSchema), defaultValues: { name: '' } });
  const submit = () =>
    submitForm(form, async (values) => {
      const failed = await props.onAdd(values);
      if (!failed) props.onClose();
      return failed;
    });
  const common = { control: form.control, errorText: fieldErrorText };
  return (
    <FormDialog
      title="Add a bank holiday"
      submitText="Add"
      onSubmit={submit}
      onClose={props.onClose}
      dirty={form.formState.isDirty}
      width={480}
    >
      <FieldRow>
        <DateInput {...common} name="day" label="Day" today={props.today} autoFocus required />
        <TextInput {...common} name="name" label="Name" required />
      </FieldRow>
    </FormDialog>
  );
}
