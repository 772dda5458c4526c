import { zodResolver } from '@hookform/resolvers/zod';
import { FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { Still } from '@renderer/components/still';
import { useDesk, useToday } from '@renderer/data/desk-context';
import { useCorrection } from '@renderer/panels/use-correction';
import { useTypedDraft } from '@renderer/panels/use-typed-draft';
import { fieldErrorText } from '@renderer/words/problem-text';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { PeerId } from '@shared/model/ids';
import type { Project } from '@shared/model/project';
import type { Request } from '@shared/model/request';
import { useMemo, type ReactNode } from 'react';
import { FormProvider, useController, useForm, useFormContext } from 'react-hook-form';
import { DatesFields } from './dates-fields';
import { keepLastUsed } from './last-used';
import { PeersInput } from './peers-input';
import { refuseOwn } from './own-reason';
import { sumText } from './plan-words';
import {
  buildRecordSchema,
  RecordPreviewSchema,
  stateOf,
  toEntries,
  wantedDays,
  type RecordInput,
  type RecordValues,
} from './record-form';
import { recordedDays } from './recorded-days';
import { RecordingParts } from './recording-parts';
import { useStartValues } from './start-values';
import { useForRequest } from './use-for-request';
import { useHasLeft, useNameOf, useRecording } from './use-recording';
import { ActivityAndState } from './work-fields';
import { writeDays } from '@renderer/panels/write-days';

const STATES = ['pencilled', 'booked', 'worked'] as const;

type Props = {
  peerIds: readonly PeerId[];
  /** The request that the days are for: it proposes dates, council and kind of work, and its assignments own the days. */
  request: Request | undefined;
  /** The project that the days are for, where no request is. */
  project: Project | undefined;
  /** The date pressed on, which is proposed. */
  from?: CalendarDay | undefined;
  /** The activity that was asked for. */
  activity?: string | undefined;
  /** Leads to the other way of recording. */
  switcher: ReactNode;
  onClose: () => void;
};

/** Under which what is typed here is kept: of each request or project by itself. */
export function recordDraftName({ request, project }: Pick<Props, 'request' | 'project'>): string {
  return ['record-days', request?.id ?? project?.id].filter(Boolean).join(' ');
}

/** Days for one or several peers, on one date or over a range. */
export function RecordRange(props: Props) {
  const desk = useDesk();
  const today = useToday();
  const hasLeft = useHasLeft();
  const work = useStartValues(props.activity);
  const forRequest = useForRequest(props.request, props.project);
  const form = useForm<RecordInput, unknown, RecordValues>({
    resolver: zodResolver(useMemo(() => buildRecordSchema(today, hasLeft), [today, hasLeft])),
    defaultValues: {
      ...work,
      ...forRequest.work,
      peerIds: [...props.peerIds],
      from: props.from ?? props.request?.startsOn ?? props.project?.startsOn ?? today,
      to: props.request?.endsOn ?? props.project?.endsOn ?? null,
      startsHalf: false,
      endsHalf: false,
      includeWeekends: false,
      approval: null,
      ask: null,
    },
  });
  const draft = useTypedDraft(form, recordDraftName(props));
  const values = form.watch();
  const typed = JSON.stringify({ ...values, approval: null, ask: null });
  const entries = useMemo(() => {
    const read = RecordPreviewSchema.safeParse(JSON.parse(typed));
    return read.success ? forRequest.own(toEntries(wantedDays(read.data), read.data, today, true)) : [];
  }, [typed, today, forRequest]);
  const recording = useRecording(entries, values.approval);
  const { plan, hold } = recording;
  const correction = useCorrection(entries);
  const state = entries[0]?.state ?? (values.state === 'auto' ? stateOf('auto', today, today) : values.state);

  const submit = () =>
    submitForm(form, async (read) => {
      const wanted = forRequest.own(toEntries(wantedDays(read), read, today, true));
      if (refuseOwn(form, desk, wanted)) return undefined;
      const sentence = await hold(() => writeDays(desk, recordedDays(wanted, read, correction.reason)));
      if (sentence !== undefined) return sentence;
      keepLastUsed({ activity: read.activity, projectId: read.project.id, quarterDays: read.days });
      props.onClose();
      return undefined;
    });

  const dialog = (
    <FormDialog
      title="Record days"
      submitText="Record days"
      width={800}
      onSubmit={submit}
      onClose={props.onClose}
      dirty={form.formState.isDirty}
      draft={draft}
      foot={<span role="status">{plan ? sumText(plan) : ''}</span>}
    >
      <FormProvider {...form}>
        {props.switcher}
        <PeersPart autoFocus={props.peerIds.length === 0} />
        <DatesFields autoFocus={props.peerIds.length > 0} />
        <ActivityAndState states={STATES} state={state} />
        <RecordingParts recording={recording} entries={entries} correction={correction} />
      </FormProvider>
    </FormDialog>
  );
  // While it is saved the list below is what has to be drawn anew, and not every field of a dialog that is about to go.
  return <Still isHeld={recording.isHeld}>{dialog}</Still>;
}

function PeersPart({ autoFocus }: { autoFocus: boolean }) {
  const { control } = useFormContext<RecordInput>();
  const { field, fieldState } = useController({ control, name: 'peerIds' });
  const nameOf = useNameOf();
  const hasLeft = useHasLeft();
  const left = field.value.filter(hasLeft).map(nameOf);
  const error =
    fieldState.error?.message === 'peer-left'
      ? `${left.join(', ')} left the pool: nothing new is recorded. Take the name out, or set the status on the peer’s page first.`
      : fieldErrorText(fieldState.error?.message);
  return (
    <PeersInput
      required
      label="Peers"
      value={field.value}
      onChange={field.onChange}
      error={error}
      autoFocus={autoFocus}
    />
  );
}
