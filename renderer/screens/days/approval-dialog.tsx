import { zodResolver } from '@hookform/resolvers/zod';
import { DateInput } from '@renderer/components/date-input';
import { SelectInput, TextInput } from '@renderer/components/fields';
import { FieldRow, FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useAgreement, useDesk, useTable, useToday } from '@renderer/data/desk-context';
import { useCorrection } from '@renderer/panels/use-correction';
import { RecordHistory } from '@renderer/panels/record-history';
import { peerName } from '@renderer/words/peer-name';
import { fieldErrorText, problemText } from '@renderer/words/problem-text';
import { APPROVAL_DECISIONS, type LimitApproval } from '@shared/model/limit-approval';
import { daysInWords } from '@shared/model/quarter-days';
import type { Excess } from '@shared/rules/excesses';
import { limitOf } from '@shared/rules/limit-of-year';
import { peerLeft } from '@shared/rules/peer-left';
import { yearFromKey, yearOf, yearText } from '@shared/rules/year';
import { useEffect, useState } from 'react';
import { useForm, useWatch, type Control, type UseFormReturn } from 'react-hook-form';
import { ApprovalEffect } from './approval-effect';
import {
  ANY_WORK,
  approvalFormSchemaOn,
  startApproval,
  toApproval,
  type ApprovalFormInput,
  type ApprovalFormValues,
} from './approval-form';
import { ApprovalWork } from './approval-work';
import { parseDays } from './form-values';
import { heldWith, onlyProjectOf, usePeerExcesses, type PeerExcesses } from './over/peer-excesses';
import { useConsidered } from './use-considered';
import { DecisionFields } from './decision-fields';
import type { TaskProps } from './task-props';

const DECISIONS = [
  { value: 'granted', text: 'Granted' },
  { value: 'asked', text: 'Asked, not decided yet' },
  { value: 'refused', text: 'Refused' },
  { value: 'withdrawn', text: 'Withdrawn' },
];

const NAMES = {
  approver: 'approver',
  approverTitle: 'approverTitle',
  decidedOn: 'decidedOn',
  reference: 'reference',
  reason: 'reason',
} as const;

/** Enters or changes a decision on days beyond the limit, for one peer in one year. */
export function ApprovalDialog({ facts, onClose }: TaskProps) {
  const desk = useDesk();
  const agreement = useAgreement();
  const today = useToday();
  const old = desk.table('approvals').get(facts.get('approval') ?? '');
  const peer = desk.table('peers').get(old?.peerId ?? facts.get('peer') ?? '');
  const year = yearFromKey(old?.yearKey ?? facts.get('year') ?? '', agreement) ?? yearOf(today, agreement);
  const excesses = usePeerExcesses(peer?.id, year);
  const considered = useConsidered();
  const wanted = APPROVAL_DECISIONS.find((each) => each === facts.get('decision'));
  // What nobody was asked about yet, as it stood when the dialog was opened.
  const [notAsked] = useState(() => excesses.of().find(({ approval }) => approval === null));
  const held = notAsked?.held ?? [];
  const form = useForm<ApprovalFormInput, unknown, ApprovalFormValues>({
    // Days worked before the peer left may still need one.
    resolver: zodResolver(
      approvalFormSchemaOn(
        today,
        !old && excesses.neededFor(held) === '' && peer !== undefined && peerLeft(peer) !== undefined,
      ),
    ),
    defaultValues: startApproval(old, {
      days: excesses.neededFor(held),
      approverTitle: agreement.approverTitle,
      today,
      decision: wanted,
      projectId: onlyProjectOf(notAsked),
      considered: old || wanted !== 'asked' ? '' : considered(daysOf(notAsked)),
    }),
  });
  const { field, reason } = useCorrection([{ yearKey: old?.yearKey ?? year.key }]);
  if (!peer) return null;

  const submit = () =>
    submitForm(form, async (values) => {
      const after = toApproval(values, {
        old,
        peerId: peer.id,
        yearKey: old?.yearKey ?? year.key,
        dayIds: old ? [] : heldWith(values.projectId, held),
      });
      const saved = await desk.commit({
        label: { code: old ? 'edit-approval' : 'add-approval', ids: [peer.id], count: 1 },
        operations: [{ table: 'approvals', key: after.id, after }],
        correction: reason,
      });
      if (!saved.ok) return problemText(saved.problem);
      onClose();
      return undefined;
    });

  const asks = !old && wanted === 'asked';
  return (
    <FormDialog
      title={`${old ? 'Approval' : asks ? 'Ask for approval' : 'Enter approval'}: ${peerName(peer)}`}
      submitText={asks ? 'Save as asked' : 'Save approval'}
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
      foot={`${yearText(year.key)}; limit ${daysInWords(limitOf(year, agreement).limitQuarterDays)}`}
    >
      <ApprovalFields form={form} />
      <Effect control={form.control} old={old} excesses={excesses} />
      {field}
      {old ? <RecordHistory table="approvals" id={old.id} /> : null}
    </FormDialog>
  );
}

function ApprovalFields({ form }: { form: UseFormReturn<ApprovalFormInput, unknown, ApprovalFormValues> }) {
  const today = useToday();
  const projects = useTable('projects');
  const { control } = form;
  const decision = useWatch({ control, name: 'decision' });
  // Asked is as a rule today; a decision does not say when it was asked for.
  useEffect(() => {
    if (decision === 'asked' && form.getValues('askedOn') === null) form.setValue('askedOn', today);
  }, [decision, form, today]);
  // Safe: the fields only read and write values of the input.
  const fields = control as unknown as Control<ApprovalFormInput>;
  const common = { control: fields, errorText: fieldErrorText };
  return (
    <>
      <FieldRow>
        <TextInput
          {...common}
          name="days"
          label={decision === 'granted' ? 'Days granted' : 'Days asked'}
          autoFocus
          required
        />
        <SelectInput {...common} name="decision" label="Decision" options={DECISIONS} />
        <SelectInput
          {...common}
          name="projectId"
          label="For"
          options={[
            { value: ANY_WORK, text: 'Any work of the year' },
            ...projects.all.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
      </FieldRow>
      <ApprovalWork control={fields} />
      {decision === 'asked' ? (
        <>
          <FieldRow>
            <DateInput {...common} name="askedOn" label="Asked on" today={today} required />
            <TextInput {...common} name="reference" label="E-mail or letter reference" />
          </FieldRow>
          <TextInput {...common} name="reason" label="Why this peer" rows={2} required />
          <TextInput {...common} name="considered" label="Who else was considered" rows={2} />
        </>
      ) : (
        <>
          <DecisionFields
            control={fields}
            names={NAMES}
            approverLabel={decision === 'granted' ? 'Approved by' : 'Decided by'}
          />
          <FieldRow>
            <DateInput {...common} name="askedOn" label="Asked on" today={today} />
            <TextInput {...common} name="considered" label="Who else was considered" />
          </FieldRow>
        </>
      )}
    </>
  );
}

/** What the decision as it is typed leaves without approval. */
function Effect(props: {
  control: Control<ApprovalFormInput, unknown, ApprovalFormValues>;
  old: LimitApproval | undefined;
  excesses: PeerExcesses;
}) {
  const { control, old, excesses } = props;
  const [decision, days, projectId] = useWatch({ control, name: ['decision', 'days', 'projectId'] });
  if (!old) return null;
  const quarterDays = parseDays(days);
  const granted = decision === 'granted' ? quarterDays : undefined;
  const typed = {
    ...old,
    decision,
    // Safe: the choice is made of the projects that there are.
    projectId: projectId === ANY_WORK ? null : (projectId as LimitApproval['projectId']),
    grantedQuarterDays: granted ?? old.grantedQuarterDays,
  };
  return (
    <ApprovalEffect
      askedQuarterDays={old.askedQuarterDays}
      grantedQuarterDays={granted}
      now={excesses.of()}
      then={excesses.of(typed)}
    />
  );
}

function daysOf(excess: Excess | undefined) {
  return excess ? [...excess.days.map(({ entry }) => entry), ...excess.held] : [];
}
