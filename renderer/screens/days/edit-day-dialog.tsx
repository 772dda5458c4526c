import { zodResolver } from '@hookform/resolvers/zod';
import { DateInput } from '@renderer/components/date-input';
import { SuggestInput } from '@renderer/components/fields';
import { FieldRow, FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useAgreement, useDesk, useToday } from '@renderer/data/desk-context';
import { useCorrection } from '@renderer/panels/use-correction';
import { RecordHistory } from '@renderer/panels/record-history';
import { movedFromText } from '@renderer/words/moved-from-text';
import { fieldErrorText } from '@renderer/words/problem-text';
import { entryDateCell } from '@shared/exports/words';
import { DAY_STATES, DayEntrySchema, type DayEntry } from '@shared/model/day-entry';
import { useEffect, useMemo, useState } from 'react';
import { FormProvider, useForm, useFormContext } from 'react-hook-form';
import { toAsk } from './ask-form';
import { CountsFields } from './counts-fields';
import { buildEditSchema, EditPreviewSchema, startEdit, toEdited, type EditInput, type EditValues } from './edit-form';
import { refuseOwn } from './own-reason';
import { sumText } from './plan-words';
import { toApprove } from './record-form';
import { RecordingParts } from './recording-parts';
import type { TaskProps } from './task-props';
import { useHasLeft, useNameOf, useRecording } from './use-recording';
import { ActivityAndState } from './work-fields';
import { writeDays } from '@renderer/panels/write-days';
import { newProjectOf } from './new-project';

/** Changes one day, or cancels it. */
export function EditDayDialog({ facts, onClose }: TaskProps) {
  const entry = useEntry(facts.get('entry') ?? '');
  return entry ? <EditDay entry={entry} onClose={onClose} /> : null;
}

/** The entry as the last change left it. */
function useEntry(id: string): DayEntry | undefined {
  const desk = useDesk();
  const [entry, setEntry] = useState<DayEntry>();
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    const read = async () => {
      const [last] = await desk.history('dayEntries', id);
      const parsed = DayEntrySchema.safeParse(last?.after);
      if (parsed.success) setEntry(parsed.data);
    };
    read().catch(setFailure);
  }, [desk, id]);
  if (failure !== undefined) throw failure;
  return entry;
}

function EditDay({ entry, onClose }: { entry: DayEntry; onClose: () => void }) {
  const desk = useDesk();
  const today = useToday();
  const nameOf = useNameOf();
  const isOfLeft = useHasLeft()(entry.peerId);
  const form = useForm<EditInput, unknown, EditValues>({
    resolver: zodResolver(
      useMemo(() => buildEditSchema(today, isOfLeft ? entry : undefined), [today, entry, isOfLeft]),
    ),
    defaultValues: startEdit(entry, desk.table('projects').get(entry.projectId ?? '')?.name),
  });
  const values = form.watch();
  const typed = JSON.stringify({ ...values, approval: null, ask: null });
  const entries = useMemo(() => {
    const read = EditPreviewSchema.safeParse(JSON.parse(typed));
    return read.success ? [toEdited(entry, read.data)] : [];
  }, [typed, entry]);
  const recording = useRecording(entries, values.approval);
  const { plan, hold } = recording;
  const correction = useCorrection([entry, ...entries]);
  const there = useMemo(() => [entry], [entry]);

  const submit = () =>
    submitForm(form, async (read) => {
      const edited = toEdited(entry, read);
      if (refuseOwn(form, desk, [edited], there)) return undefined;
      const sentence = await hold(() =>
        writeDays(desk, {
          code: edited.state === 'cancelled' && entry.state !== 'cancelled' ? 'cancel-days' : 'edit-day',
          entries: [edited],
          project: newProjectOf(read),
          keepBusy: read.keepBusy || !isMoved(entry, edited),
          correction: correction.reason,
          approve: toApprove(read.approval),
          ask: edited.state === 'pencilled' ? toAsk(read.ask) : undefined,
          ownReason: read.ownReason,
        }),
      );
      if (sentence === undefined) onClose();
      return sentence;
    });

  const asks = plan && entries[0] && isMoved(entry, entries[0]) ? plan : plan && { ...plan, busyDates: [] };
  return (
    <FormDialog
      title={`Edit day: ${nameOf(entry.peerId)}`}
      submitText={values.state === 'cancelled' ? 'Cancel the day' : 'Save'}
      width={800}
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
      foot={<span role="status">{plan ? sumText(plan) : ''}</span>}
    >
      <FormProvider {...form}>
        <DateAndAmount entry={entry} />
        <ActivityAndState states={DAY_STATES} state={values.state === 'auto' ? undefined : values.state} />
        <CountsFields />
        <RecordingParts
          recording={{ ...recording, plan: asks }}
          entries={entries}
          there={there}
          correction={correction}
        />
      </FormProvider>
      <RecordHistory table="dayEntries" id={entry.id} />
    </FormDialog>
  );
}

/** Two entries that shared a date before were said to be right then. */
function isMoved(before: DayEntry, after: DayEntry): boolean {
  return before.date !== after.date || after.quarterDays > before.quarterDays || before.state === 'cancelled';
}

function DateAndAmount({ entry }: { entry: DayEntry }) {
  const { control } = useFormContext<EditInput>();
  const today = useToday();
  const agreement = useAgreement();
  const common = { control, errorText: fieldErrorText };
  return (
    <FieldRow>
      {entry.precision === 'day' ? (
        <DateInput
          {...common}
          name="date"
          label="Date"
          today={today}
          autoFocus
          required
          hint={movedFromText([entry])}
        />
      ) : (
        <span>Known only to {entryDateCell(entry, agreement)}</span>
      )}
      <SuggestInput {...common} name="days" label="Days" options={['1', '0.5']} required />
      <DateInput {...common} name="agreedOn" label="Agreed with the LGA on" today={today} />
    </FieldRow>
  );
}
