import { zodResolver } from '@hookform/resolvers/zod';
import TextField from '@mui/material/TextField';
import { FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useAgreement, useCouncilBook, useDesk, useTable, useToday } from '@renderer/data/desk-context';
import { useCorrection } from '@renderer/panels/use-correction';
import { draftOfOther } from '@renderer/panels/use-typed-draft';
import { parsePastedDays, type PastedDay } from '@shared/import/paste-days';
import type { PeerId } from '@shared/model/ids';
import { formatUkDate } from '@shared/rules/uk-date';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { WorkSchema } from './form-values';
import { isIncomplete, PastePreview } from './paste-preview';
import { refuseOwn } from './own-reason';
import { sumText } from './plan-words';
import { buildPasteSchema, lastDay, toEntries, type PasteInput, type PasteValues, type WantedDay } from './record-form';
import { recordedDays } from './recorded-days';
import { RecordingParts } from './recording-parts';
import { useStartValues } from './start-values';
import { useNameOf, useRecording } from './use-recording';
import { ActivityAndState } from './work-fields';
import { writeDays } from '@renderer/panels/write-days';

const STATES = ['pencilled', 'booked', 'worked'] as const;

type Props = { peerIds: readonly PeerId[]; switcher: ReactNode; draftName: string; onClose: () => void };

/** Days of a block pasted from a spreadsheet; rows with a problem stay behind. */
export function RecordPaste(props: Props) {
  const desk = useDesk();
  const today = useToday();
  const nameOf = useNameOf();
  const { days: _length, ...work } = useStartValues();
  const [block, setBlock] = useState('');
  const rows = usePastedRows(useDeferredValue(block));
  const wanted = useMemo(() => rows.flatMap(toWanted), [rows]);
  const schema = useMemo(() => buildPasteSchema(today, lastDay(wanted)), [today, wanted]);
  const form = useForm<PasteInput, unknown, PasteValues>({
    resolver: zodResolver(schema),
    defaultValues: { ...work, approval: null, ask: null },
  });
  const values = form.watch();
  const typed = JSON.stringify({ ...values, approval: null, ask: null });
  const entries = useMemo(() => {
    const read = WorkSchema.safeParse(JSON.parse(typed));
    return read.success ? toEntries(wanted, read.data, today, false) : [];
  }, [typed, wanted, today]);
  const recording = useRecording(entries, values.approval);
  const { plan, hold } = recording;
  const correction = useCorrection(entries);

  const submit = () =>
    submitForm(form, async (read) => {
      if (wanted.length === 0) return 'There is no complete row to record yet. Paste rows of name, date and days.';
      const pasted = toEntries(wanted, read, today, false);
      if (refuseOwn(form, desk, pasted)) return undefined;
      const sentence = await hold(() => writeDays(desk, recordedDays(pasted, read, correction.reason)));
      if (sentence === undefined) props.onClose();
      return sentence;
    });

  const left = rows.filter(isIncomplete).length;
  return (
    <FormDialog
      title="Record days"
      submitText={wanted.length === 1 ? 'Record 1 row' : `Record ${wanted.length} rows`}
      width={800}
      onSubmit={submit}
      onClose={props.onClose}
      dirty={block !== '' || form.formState.isDirty}
      draft={draftOfOther(props.draftName)}
      foot={
        <span role="status">
          {[plan ? sumText(plan) : '', left > 0 ? `${left} ${left === 1 ? 'row is' : 'rows are'} left out` : '']
            .filter(Boolean)
            .join('; ')}
        </span>
      }
    >
      <FormProvider {...form}>
        {props.switcher}
        <TextField
          multiline
          autoFocus
          minRows={4}
          maxRows={8}
          label="Rows from Excel"
          value={block}
          onChange={(event) => setBlock(event.target.value)}
          helperText="Columns: name, date, days, then activity and home council where you have them."
        />
        <PastePreview label="Rows pasted" rows={rows} nameOf={nameOf} columns={COLUMNS} />
        <ActivityAndState
          states={STATES}
          state={values.state === 'auto' ? undefined : values.state}
          hint="none chosen: worked up to today, booked after"
        />
        <RecordingParts recording={recording} entries={entries} correction={correction} />
      </FormProvider>
    </FormDialog>
  );
}

const COLUMNS = [
  {
    id: 'date',
    title: 'Date',
    width: 96,
    render: ({ date, dateText }: PastedDay) => (date === null ? dateText : formatUkDate(date)),
  },
  {
    id: 'activity',
    title: 'Activity',
    width: 110,
    render: ({ activity, activityText }: PastedDay) => activity ?? activityText,
  },
];

function usePastedRows(block: string): readonly PastedDay[] {
  const peers = useTable('peers');
  const councils = useCouncilBook();
  const { activities } = useAgreement();
  const today = useToday();
  return useMemo(
    () =>
      parsePastedDays(block, {
        peers: peers.all,
        councils,
        activities,
        today,
      }),
    [block, peers, councils, activities, today],
  );
}

function toWanted(row: PastedDay): WantedDay[] {
  const { peerId, date, quarterDays, part, activity } = row;
  if (isIncomplete(row) || peerId === null || date === null || quarterDays === null) return [];
  return [{ peerId, date, quarterDays, part, activity }];
}
