import { zodResolver } from '@hookform/resolvers/zod';
import { DateInput } from '@renderer/components/date-input';
import { TextInput } from '@renderer/components/fields';
import { FormDaySchema } from '@renderer/components/form-days';
import { FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useDesk, useTable, useToday } from '@renderer/data/desk-context';
import { peerName } from '@renderer/words/peer-name';
import { fieldErrorText, problemText } from '@renderer/words/problem-text';
import type { Peer } from '@shared/model/peer';
import { addMonths } from '@shared/rules/calendar';
import { useForm } from 'react-hook-form';
import { z } from 'zod';

type Props = { facts: URLSearchParams; onClose: () => void };

const YEAR_MONTHS = 12;
const KeepSchema = z.object({
  until: FormDaySchema,
  reason: z.string().trim().min(1, 'reason-missing').max(300),
});

/** Reviews a record that came up, and keeps it until a day, with the reason. */
export function KeepPeerDialog({ facts, onClose }: Props) {
  const peer = useTable('peers').get(facts.get('peer') ?? '');
  return peer && !peer.erasedOn ? <KeepForm peer={peer} onClose={onClose} /> : null;
}

function KeepForm({ peer, onClose }: { peer: Peer; onClose: () => void }) {
  const desk = useDesk();
  const today = useToday();
  const form = useForm({
    resolver: zodResolver(KeepSchema),
    defaultValues: { until: addMonths(today, YEAR_MONTHS), reason: '' },
  });
  const submit = () =>
    submitForm(form, async ({ until, reason }) => {
      const kept = { until, reason, on: today };
      const saved = await desk.commit({
        label: { code: 'keep-peer', ids: [peer.id], count: 1 },
        operations: [{ table: 'peers', key: peer.id, after: { ...peer, kept } }],
      });
      if (!saved.ok) return problemText(saved.problem);
      onClose();
      return undefined;
    });
  const common = { control: form.control, errorText: fieldErrorText };
  return (
    <FormDialog
      title={`Keep ${peerName(peer)}`}
      submitText="Keep"
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
      width={480}
    >
      <span>The record comes up again after this day. That it was reviewed stands in its history.</span>
      <DateInput {...common} name="until" label="Keep until" today={today} required />
      <TextInput {...common} name="reason" label="Why it is still needed" required />
    </FormDialog>
  );
}
