import { zodResolver } from '@hookform/resolvers/zod';
import { DateInput } from '@renderer/components/date-input';
import { SelectInput, TextInput, TickInput } from '@renderer/components/fields';
import { FieldRow, FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useAgreement, useDesk, useToday } from '@renderer/data/desk-context';
import { newId } from '@renderer/data/new-id';
import { CheckedTick } from '@renderer/panels/checked-tick';
import { useCorrection } from '@renderer/panels/use-correction';
import { roleWord } from '@renderer/words/assignment-words';
import { fieldErrorText } from '@renderer/words/problem-text';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import type { ProjectId } from '@shared/model/ids';
import { daysInWords } from '@shared/model/quarter-days';
import { ASSIGNMENT_ROLES, openDays, SHADOW_ROLE } from '@shared/rules/assignment-days';
import { freedDays } from '@shared/rules/free-days';
import { lacksOwnReason } from '@shared/rules/plan-asking';
import { moveNeeds } from '@shared/rules/plan-asking-moves';
import { useMemo, useState } from 'react';
import { FormProvider, useForm, useFormContext } from 'react-hook-form';
import { heldFor, type AskInput } from '../ask-form';
import { LimitParts } from '../limit-parts';
import { sumText } from '../plan-words';
import { useStartValues } from '../start-values';
import type { TaskProps } from '../task-props';
import { useRecording } from '../use-recording';
import {
  AssignmentDaysPreview,
  buildAssignmentDaysSchema,
  entriesOf,
  startAssignmentDays,
  undatedOf,
  type AssignmentDaysInput,
  type AssignmentDaysValues,
  type DaysMode,
} from './assignment-days-form';
import { DayRows } from './day-rows';
import { DaysInShort } from './days-in-short';
import { saveAssignmentDays } from './save-assignment-days';
import { useAssignment, type AssignmentFacts } from './use-assignment';

/** Confirms a peer for the work, and books the days. */
export function ConfirmDialog({ facts, onClose }: TaskProps) {
  const found = useAssignment(facts.get('assignment') ?? '');
  return found ? <AssignmentDays facts={found} mode="confirm" onClose={onClose} /> : null;
}

/** Pencils days in for a peer, until a date. */
export function PencilInDialog({ facts, onClose }: TaskProps) {
  const found = useAssignment(facts.get('assignment') ?? '');
  return found ? <AssignmentDays facts={found} mode="pencil-in" onClose={onClose} /> : null;
}

type Props = { facts: AssignmentFacts; mode: DaysMode; onClose: () => void };

function AssignmentDays({ facts: now, mode, onClose }: Props) {
  const desk = useDesk();
  const today = useToday();
  const agreement = useAgreement();
  // As they were when the dialog opened: what it writes must not change what it shows.
  const [facts] = useState(now);
  const { activity } = useStartValues();
  const [schema] = useState(() => buildAssignmentDaysSchema(facts, mode, today));
  const [start] = useState(() => startAssignmentDays(facts, mode, newId<ProjectId>(), activity));
  const form = useForm<AssignmentDaysInput, unknown, AssignmentDaysValues>({
    resolver: zodResolver(schema),
    defaultValues: start,
  });
  const values = form.watch();
  const typed = JSON.stringify({ ...values, approval: null, ask: null });
  const entries = useMemo(() => {
    const read = AssignmentDaysPreview.safeParse(JSON.parse(typed));
    return read.success ? entriesOf(facts, mode, read.data) : [];
  }, [typed, facts, mode]);
  const asked = JSON.stringify(values.ask && { asked: values.ask.asked });
  const held = useMemo(
    // Safe: it is what was written just above.
    () => heldFor(JSON.parse(asked) as Pick<AskInput, 'asked'> | null, entries, facts.entries, agreement),
    [asked, entries, facts, agreement],
  );
  const recording = useRecording(held, values.approval);
  const { plan, hold } = recording;
  // Where the days stood counts too: one may be moved out of a locked year.
  const correction = useCorrection(values.noDates ? [] : [...entries, ...openDays(facts.entries)]);
  const confirms = mode === 'confirm' && facts.assignment.state !== 'confirmed';
  const submit = () =>
    submitForm(form, async (read) => {
      const sentence = await hold(() =>
        saveAssignmentDays(desk, { facts, mode, values: read, correction: correction.reason }),
      );
      if (sentence === undefined) onClose();
      return sentence;
    });
  const title = confirms ? 'Confirm' : mode === 'confirm' ? 'Book days' : 'Pencil days in';
  const isShadow = values.role === SHADOW_ROLE;
  return (
    <FormDialog
      title={`${title}: ${facts.name}`}
      submitText={submitText(mode, confirms, values.noDates, values.ask !== null)}
      width={640}
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
      foot={<span role="status">{plan ? sumText(plan) : ''}</span>}
    >
      <FormProvider {...form}>
        <Work facts={facts} mode={mode} />
        <Needs facts={facts} mode={mode} />
        {values.noDates ? <WithoutDates facts={facts} /> : <DayRows shadows={isShadow} />}
        {isShadow ? (
          <Box sx={{ color: 'text.secondary' }}>Shadowing is unpaid and is not taken off the limit.</Box>
        ) : null}
        {mode === 'confirm' ? (
          <TickInput control={form.control} name="noDates" label="The dates are not known yet" />
        ) : (
          <Box sx={{ maxWidth: 260, display: 'flex', '& > *': { flex: 1 } }}>
            <DateInput
              control={form.control}
              name="pencilledUntil"
              label="Pencilled in until"
              today={today}
              errorText={fieldErrorText}
              hint="Empty: until they are booked or freed."
            />
          </Box>
        )}
        {mode === 'confirm' && !values.noDates ? <Undated facts={facts} /> : null}
        <LimitParts recording={recording} entries={entries} asks={!values.noDates} />
        {correction.field}
      </FormProvider>
    </FormDialog>
  );
}

function submitText(mode: DaysMode, confirms: boolean, noDates: boolean, asks: boolean): string {
  if (mode === 'pencil-in') return 'Pencil in';
  if (asks && !noDates) return confirms ? 'Confirm and ask' : 'Pencil in and ask';
  if (!confirms) return 'Book days';
  return noDates ? 'Confirm without days' : 'Confirm and book';
}

type PartProps = Pick<Props, 'facts' | 'mode'>;

/** What the days are for: the project that is there, or the one that is made. */
function Work({ facts, mode }: PartProps) {
  const { control } = useFormContext<AssignmentDaysInput>();
  const common = { control, errorText: fieldErrorText };
  const roles = [...new Set([...ASSIGNMENT_ROLES, facts.assignment.role])];
  const role = (
    <SelectInput
      {...common}
      name="role"
      label="Role"
      options={roles.map((value) => ({ value, text: roleWord(value) }))}
      required
    />
  );
  if (facts.project || mode === 'pencil-in') {
    return (
      <FieldRow>
        <Box sx={{ alignSelf: 'center' }}>
          For <strong>{facts.work}</strong>
        </Box>
        {role}
      </FieldRow>
    );
  }
  return (
    <>
      <FieldRow>
        <TextInput {...common} name="project.text" label="Project" hint="A new project, made with this." required />
        {role}
      </FieldRow>
      <FieldRow>
        <TextInput {...common} name="projectCode" label="Project code" />
        <TextInput {...common} name="purchaseOrder" label="PO" />
      </FieldRow>
    </>
  );
}

/** What has to be said before a peer is confirmed: the tick, and a reason for a peer of the council supported. */
function Needs({ facts: { assignment, own }, mode }: PartProps) {
  const { control } = useFormContext<AssignmentDaysInput>();
  const check = mode === 'confirm' && moveNeeds(assignment, 'confirmed', own).check;
  const common = { control, errorText: fieldErrorText };
  return (
    <>
      {check ? <CheckedTick {...common} name="checked" hint="The peer is not down as available." /> : null}
      {lacksOwnReason(assignment, own) ? (
        <TextInput {...common} name="ownReason" label="Why a peer of the council supported" required />
      ) : null}
    </>
  );
}

/** Days pencilled in without a date: they stay, unless it is ticked that the dates take their place. */
function Undated({ facts }: Pick<Props, 'facts'>) {
  const { control } = useFormContext<AssignmentDaysInput>();
  const undated = undatedOf(facts);
  if (undated.length === 0) return null;
  const quarterDays = undated.reduce((sum, entry) => sum + entry.quarterDays, 0);
  return (
    <Alert severity="info">
      {daysInWords(quarterDays)} pencilled in without a date:
      <DaysInShort entries={undated} />
      No date can be booked from these, so they stay pencilled in.
      <TickInput control={control} name="freeUndated" label="Free them: the dates above take their place" />
    </Alert>
  );
}

/** What becomes of days that are there already, where no dates are known. */
function WithoutDates({ facts }: Pick<Props, 'facts'>) {
  const { pencilledQuarterDays: pencilled, bookedQuarterDays: booked } = freedDays(facts.entries);
  const stays = [
    booked > 0 ? `${daysInWords(booked)} booked` : '',
    pencilled > 0 ? `${daysInWords(pencilled)} pencilled in` : '',
  ].filter(Boolean);
  return (
    <Alert severity="info">
      No days are booked now{stays.length > 0 ? `; ${stays.join(' and ')} stay as they are` : ''}. Book them from the
      peer&rsquo;s menu once the dates are known.
    </Alert>
  );
}
