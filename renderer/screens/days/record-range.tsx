import { zodResolver } from '@hookform/resolvers/zod';
import { FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
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
import { toAsk } from './ask-form';
import { DatesFields } from './dates-fields';
import { keepLastUsed } from './last-used';
import { PeersInput } from './peers-input';
import { LimitParts } from './limit-parts';
import { OwnReason, refuseOwn } from './own-reason';
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
import { useStartValues } from './start-values';
import { useForRequest } from './use-for-request';
import { useHasLeft, useNameOf, useRecording } from './use-recording';
import { ActivityAndState, WorkFields } from './work-fields';
import { writeDays } from '@renderer/panels/write-days';
import { newProjectOf } from './new-project';

const STATES = ['pencilled', 'booked', 'worked'] as const;

type Props = {
  peerIds: readonly PeerId[];
  /** The request that the days are for: it proposes dates, council and kind of work, and its assignments own the days. */
  request: Request | undefined;
  /** The project that the days are for, where no request is. */
  project: Project | undefined;
  /** The date pressed on, which is proposed. */
  from?: CalendarDay | undefined;
  /** Leads to the other way of recording. */
  switcher: ReactNode;
  onClose: () => void;
};

/** Days for one or several peers, on one date or over a range. */
export function RecordRange(props: Props) {
  const desk = useDesk();
  const today = useToday();
  const hasLeft = useHasLeft();
  const work = useStartValues();
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
  const draft = useTypedDraft(form, ['record-days', props.request?.id ?? props.project?.id].filter(Boolean).join(' '));
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
      const wanted = wantedDays(read);
      if (refuseOwn(form, desk, forRequest.own(toEntries(wanted, read, today, true)))) return undefined;
      const { approval, ask } = read;
      const sentence = await hold(() =>
        writeDays(desk, {
          code: 'record-days',
          entries: forRequest.own(toEntries(wanted, read, today, true)),
          project: newProjectOf(read),
          keepBusy: read.keepBusy,
          correction: correction.reason,
          approve: approval ? { granted: (key) => approval.granted[key], decision: approval } : undefined,
          ask: read.state === 'pencilled' ? toAsk(ask) : undefined,
          ownReason: read.ownReason,
        }),
      );
      if (sentence !== undefined) return sentence;
      keepLastUsed({ activity: read.activity, projectId: read.project.id, quarterDays: read.days });
      props.onClose();
      return undefined;
    });

  return (
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
        <LimitParts
          recording={recording}
          entries={entries}
          onAsk={() => form.setValue('state', 'pencilled', { shouldDirty: true })}
          asks={values.state === 'pencilled'}
        />
        <OwnReason entries={entries} />
        {correction.field}
        <WorkFields />
      </FormProvider>
    </FormDialog>
  );
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
  return <PeersInput label="Peers" value={field.value} onChange={field.onChange} error={error} autoFocus={autoFocus} />;
}
