import { zodResolver } from '@hookform/resolvers/zod';
import Box from '@mui/material/Box';
import { DateInput } from '@renderer/components/date-input';
import { SelectInput, TextInput } from '@renderer/components/fields';
import { FieldRow, FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useAgreement, useDesk, useTable, useToday, useYearDays } from '@renderer/data/desk-context';
import { RecordHistory } from '@renderer/panels/record-history';
import { peerName } from '@renderer/words/peer-name';
import { fieldErrorText, problemText } from '@renderer/words/problem-text';
import type { PeerId } from '@shared/model/ids';
import { daysInWords, fromQuarterDays } from '@shared/model/quarter-days';
import { limitPosition } from '@shared/rules/limit';
import { peerLeft } from '@shared/rules/peer-left';
import { limitOf } from '@shared/rules/limit-of-year';
import { yearFromKey, yearOf, type Year } from '@shared/rules/year';
import { useEffect } from 'react';
import { useForm, useWatch, type Control, type UseFormReturn } from 'react-hook-form';
import {
  ANY_WORK,
  approvalFormSchemaOn,
  startApproval,
  toApproval,
  type ApprovalFormInput,
  type ApprovalFormValues,
} from './approval-form';
import { ApprovalWork } from './approval-work';
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
  const over = useOver(peer?.id, year);
  const form = useForm<ApprovalFormInput, unknown, ApprovalFormValues>({
    // Days worked before the peer left may still need one.
    resolver: zodResolver(
      approvalFormSchemaOn(today, !old && over === '' && peer !== undefined && peerLeft(peer) !== undefined),
    ),
    defaultValues: startApproval(old, { days: over, approverTitle: agreement.approverTitle, today }),
  });
  if (!peer) return null;

  const submit = () =>
    submitForm(form, async (values) => {
      const after = toApproval(values, { old, peerId: peer.id, yearKey: old?.yearKey ?? year.key });
      const saved = await desk.commit({
        label: { code: old ? 'edit-approval' : 'add-approval', ids: [peer.id], count: 1 },
        operations: [{ table: 'approvals', key: after.id, after }],
      });
      if (!saved.ok) return problemText(saved.problem);
      onClose();
      return undefined;
    });

  return (
    <FormDialog
      title={`${old ? 'Approval' : 'Enter approval'}: ${peerName(peer)}`}
      submitText="Save approval"
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
      foot={`${year.key}; limit ${daysInWords(limitOf(year, agreement).limitQuarterDays)}`}
    >
      <ApprovalFields form={form} />
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
          <TextInput {...common} name="reason" label="Reason" rows={2} required />
        </>
      ) : (
        <>
          <DecisionFields control={fields} names={NAMES} />
          <Box sx={{ maxWidth: 240, display: 'flex', '& > *': { flex: 1 } }}>
            <DateInput {...common} name="askedOn" label="Asked on" today={today} hint="Where it was noted." />
          </Box>
        </>
      )}
    </>
  );
}

/** The days over the limit without approval, as the amount proposed; nothing where there are none. */
function useOver(peerId: PeerId | undefined, year: Year): string {
  const days = useYearDays(year);
  const approvals = useTable('approvals');
  const agreement = useAgreement();
  if (!days || !peerId) return '';
  const own = approvals.all.filter((each) => each.peerId === peerId && each.yearKey === year.key);
  const { leftQuarterDays } = limitPosition(days.used(peerId), own, limitOf(year, agreement));
  return leftQuarterDays < 0 ? String(fromQuarterDays(-leftQuarterDays)) : '';
}
