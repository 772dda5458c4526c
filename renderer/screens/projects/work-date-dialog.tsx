import { zodResolver } from '@hookform/resolvers/zod';
import { DateInput } from '@renderer/components/date-input';
import { SelectInput, TickInput } from '@renderer/components/fields';
import { FieldRow, FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useToday } from '@renderer/data/desk-context';
import { useSaveWork, useWork, type Work } from '@renderer/panels/work-dates/use-work';
import { useWorkDates } from '@renderer/panels/work-dates/use-work-dates';
import { fieldErrorText } from '@renderer/words/problem-text';
import { WORK_DATE_WORDS } from '@shared/exports/work-date-words';
import { WORK_DATE_KINDS, type WorkDateKind } from '@shared/model/work-date';
import { formatRange } from '@shared/rules/uk-date';
import { withWorkDate, workDateKinds } from '@shared/rules/work-dates';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { buildWorkDateSchema, toNote, toWorkDateForm, type WorkDateForm } from './work-date-form';

type Props = { facts: URLSearchParams; onClose: () => void };

/** One date of the work: days of its own, the day it was done, or that it is not wanted; without a kind, one that is added. */
export function WorkDateDialog({ facts, onClose }: Props) {
  const work = useWork(facts.get('project'), facts.get('request'));
  const kind = WORK_DATE_KINDS.find((each) => each === facts.get('kind'));
  if (!work) return null;
  const there = workDateKinds(work.project);
  const kinds = kind ? [kind] : WORK_DATE_KINDS.filter((each) => !there.includes(each));
  return <WorkDate work={work} kinds={kinds} isNew={kind === undefined} onClose={onClose} />;
}

type FormProps = { work: Work; kinds: readonly WorkDateKind[]; isNew: boolean; onClose: () => void };

function WorkDate({ work, kinds: given, isNew, onClose }: FormProps) {
  const today = useToday();
  const datesOf = useWorkDates();
  const save = useSaveWork();
  // As they were when the dialog opened: what is added is no longer among those that can be.
  const [kinds] = useState(given);
  const [schema] = useState(() => buildWorkDateSchema(today, work.project));
  const [first] = kinds;
  const form = useForm<WorkDateForm>({
    resolver: zodResolver(schema),
    defaultValues: toWorkDateForm(
      first ?? 'scoping',
      work.project.workDates?.find(({ kind }) => kind === first),
    ),
  });
  const kind = useWatch({ control: form.control, name: 'kind' });
  const reckoned = datesOf({ ...work.project, workDates: [{ kind }] }).find((date) => date.kind === kind);
  const submit = () =>
    submitForm(form, async (values) => {
      const failed = await save(work, 'work-date', (project) => ({
        ...project,
        workDates: withWorkDate(project.workDates, toNote(values), project.kindOfWork),
      }));
      if (!failed) onClose();
      return failed;
    });
  const common = { control: form.control, errorText: fieldErrorText };
  return (
    <FormDialog
      title={isNew ? `Add a date: ${work.project.name}` : `${WORK_DATE_WORDS[kind]}: ${work.project.name}`}
      submitText={isNew ? 'Add date' : 'Save'}
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
      width={480}
    >
      {isNew ? (
        <SelectInput
          {...common}
          name="kind"
          label="What"
          options={kinds.map((value) => ({ value, text: WORK_DATE_WORDS[value] }))}
        />
      ) : null}
      <span>
        {reckoned
          ? `By the first day on site: ${formatRange(reckoned.from, reckoned.to, today)}. Days that you enter take their place.`
          : 'The first day on site is not known.'}
      </span>
      <FieldRow>
        <DateInput {...common} name="from" label="First day" today={today} />
        <DateInput {...common} name="to" label="Last day" today={today} hint="Empty for one day." />
      </FieldRow>
      <DateInput {...common} name="doneOn" label="Done on" today={today} autoFocus={!isNew} />
      <TickInput {...common} name="notWanted" label="Not wanted for this work" />
    </FormDialog>
  );
}
