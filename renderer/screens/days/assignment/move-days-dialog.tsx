import { zodResolver } from '@hookform/resolvers/zod';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { DateInput } from '@renderer/components/date-input';
import { SelectInput, TextInput, TickInput } from '@renderer/components/fields';
import { FieldRow, FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useAgreement, useDesk, useProjectDays, useTable, useToday } from '@renderer/data/desk-context';
import { useCorrection } from '@renderer/panels/use-correction';
import { fieldErrorText } from '@renderer/words/problem-text';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import type { Project } from '@shared/model/project';
import { daysInWords } from '@shared/model/quarter-days';
import { openDays } from '@shared/rules/assignment-days';
import { dateMover, movableDays } from '@shared/rules/move-days';
import { formatUkDate } from '@shared/rules/uk-date';
import { isWeekend } from '@shared/rules/calendar';
import { useMemo, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { heldFor, toAsk, type AskInput } from '../ask-form';
import { LimitParts } from '../limit-parts';
import { OwnReason, refuseOwn } from '../own-reason';
import { sumText } from '../plan-words';
import { toApprove } from '../record-form';
import type { TaskProps } from '../task-props';
import { useNameOf, useRecording } from '../use-recording';
import { writeDays } from '@renderer/panels/write-days';
import { buildMoveSchema, firstOnOf, movedEntries, startMove, type MoveInput, type MoveValues } from './move-form';
import { useAssignment } from './use-assignment';

const WAYS = [
  { value: 'by', text: 'By a number of days' },
  { value: 'to', text: 'To a new first date' },
];

/** Moves the days of an assignment, or of a whole project. */
export function MoveDaysDialog({ facts, onClose }: TaskProps) {
  const project = useTable('projects').get(facts.get('project') ?? '');
  if (project) return <MoveProject project={project} onClose={onClose} />;
  return <MoveAssignment id={facts.get('assignment') ?? ''} onClose={onClose} />;
}

function MoveAssignment({ id, onClose }: { id: string; onClose: () => void }) {
  const facts = useAssignment(id);
  if (!facts) return null;
  return <MoveDays entries={facts.entries} of={facts.name} project={facts.project} whole={false} onClose={onClose} />;
}

function MoveProject({ project, onClose }: { project: Project; onClose: () => void }) {
  const entries = useProjectDays(project.id);
  return entries ? <MoveDays entries={entries} of={project.name} project={project} whole onClose={onClose} /> : null;
}

type Props = {
  /** Where a new first date is proposed. */
  firstOn?: CalendarDay;
  entries: readonly DayEntry[];
  /** Whose or which days. */
  of: string;
  project: Project | undefined;
  /** The project's own dates move with the days. */
  whole: boolean;
  onClose: () => void;
};

/** Moves days by a number of days or to a new first date, through the gate. */
export function MoveDays({ entries: all, of, project, whole, firstOn, onClose }: Props) {
  const desk = useDesk();
  const today = useToday();
  const agreement = useAgreement();
  // As they were when the dialog opened: what it writes must not change what it shows.
  const [entries] = useState(() => movableDays(all));
  const [undated] = useState(() => openDays(all).length - entries.length);
  const [schema] = useState(() => buildMoveSchema(entries, today));
  const [start] = useState(() =>
    startMove(entries, { id: project?.id ?? null, text: project?.name ?? '', isNew: false }, firstOn),
  );
  const form = useForm<MoveInput, unknown, MoveValues>({ resolver: zodResolver(schema), defaultValues: start });
  const values = form.watch();
  const typed = JSON.stringify({ ...values, approval: null, ask: null });
  const asked = JSON.stringify(values.ask && { asked: values.ask.asked });
  // Safe: it is what was written just above.
  const moved = useMemo(() => movedEntries(entries, JSON.parse(typed) as MoveInput) ?? [], [entries, typed]);
  const held = useMemo(
    // Safe: it is what was written just above.
    () => heldFor(JSON.parse(asked) as Pick<AskInput, 'asked'> | null, moved, entries, agreement),
    [asked, moved, entries, agreement],
  );
  const recording = useRecording(held, values.approval);
  const { plan, hold } = recording;
  const correction = useCorrection([...entries, ...moved]);
  const submit = () =>
    submitForm(form, async (read) => {
      const { ask } = read;
      const moving = heldFor(ask, movedEntries(entries, read) ?? [], entries, agreement);
      if (refuseOwn(form, desk, moving, entries)) return undefined;
      const sentence = await hold(() =>
        writeDays(desk, {
          code: 'move-days',
          entries: moving,
          alongside: whole && project ? movedProject(project, entries, read) : [],
          keepBusy: read.keepBusy,
          correction: correction.reason,
          approve: toApprove(read.approval),
          ask: toAsk(ask),
          ownReason: read.ownReason,
        }),
      );
      if (sentence === undefined) onClose();
      return sentence;
    });
  const common = { control: form.control, errorText: fieldErrorText };
  if (entries.length === 0) return <NothingToMove of={of} onClose={onClose} />;
  return (
    <FormDialog
      title={`Move days: ${of}`}
      submitText={`Move ${daysInWords(sumOf(entries))}${values.ask ? ' and ask' : ''}`}
      width={640}
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
      foot={<span role="status">{plan ? sumText(plan) : ''}</span>}
    >
      <FormProvider {...form}>
        <FieldRow>
          <SelectInput {...common} name="way" label="Move" options={WAYS} />
          {values.way === 'by' ? (
            <TextInput
              {...common}
              name="byDays"
              label="Days later"
              hint="A week is 7; -7 is a week earlier."
              autoFocus
              required
            />
          ) : (
            <DateInput {...common} name="firstOn" label="New first date" today={today} autoFocus required />
          )}
        </FieldRow>
        <TickInput control={form.control} name="includeWeekends" label="Weekends too" />
        <Preview entries={entries} moved={moved} />
        {undated > 0 ? (
          <Alert severity="info">Days that are known only to a month or year stay where they are.</Alert>
        ) : null}
        <LimitParts recording={recording} entries={moved} />
        <OwnReason entries={moved} there={entries} />
        {correction.field}
      </FormProvider>
    </FormDialog>
  );
}

function NothingToMove({ of, onClose }: { of: string; onClose: () => void }) {
  return (
    <FormDialog
      title={`Move days: ${of}`}
      submitText="Close"
      onlyCloses
      onSubmit={async () => {
        onClose();
        return undefined;
      }}
      onClose={onClose}
      dirty={false}
      width={480}
    >
      <Box>No day is pencilled in or booked, so there is none to move. Days worked stay where they are.</Box>
    </FormDialog>
  );
}

/** The project's first and last day, moved as its days are; nothing where it has no dates. */
function movedProject(project: Project, entries: readonly DayEntry[], values: MoveValues) {
  const firstOn = firstOnOf(entries, values);
  if (firstOn === undefined || (project.startsOn === null && project.endsOn === null)) return [];
  const mover = dateMover(
    entries.map(({ date }) => date),
    { firstOn, includeWeekends: values.includeWeekends },
  );
  const after = {
    ...project,
    startsOn: project.startsOn && mover(project.startsOn),
    endsOn: project.endsOn && mover(project.endsOn),
  };
  return [{ table: 'projects' as const, key: project.id, after }];
}

/** Each day with its old and its new date. */
function Preview({ entries, moved }: { entries: readonly DayEntry[]; moved: readonly DayEntry[] }) {
  const nameOf = useNameOf();
  const several = new Set(entries.map(({ peerId }) => peerId)).size > 1;
  return (
    <Box component="ul" aria-label="Old and new dates" sx={{ m: 0, pl: 2.5, maxHeight: 220, overflowY: 'auto' }}>
      {entries.map((entry) => {
        const to = moved.find(({ id }) => id === entry.id)?.date;
        return (
          <li key={entry.id}>
            {several ? `${nameOf(entry.peerId)}: ` : ''}
            {formatUkDate(entry.date)}
            {to ? ` \u2192 ${formatUkDate(to)}` : ''}
            {to && isWeekend(to) ? ', a weekend' : ''}
          </li>
        );
      })}
    </Box>
  );
}

function sumOf(entries: readonly DayEntry[]): number {
  return entries.reduce((sum, { quarterDays }) => sum + quarterDays, 0);
}
