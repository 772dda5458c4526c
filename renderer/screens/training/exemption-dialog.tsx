import { zodResolver } from '@hookform/resolvers/zod';
import Button from '@mui/material/Button';
import { DateInput } from '@renderer/components/date-input';
import { SelectInput, TextInput } from '@renderer/components/fields';
import { FieldRow, FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useDesk, useTable, useToday } from '@renderer/data/desk-context';
import { peerName } from '@renderer/words/peer-name';
import { fieldErrorText, problemText } from '@renderer/words/problem-text';
import { EXEMPTION_WORDS, TRAINING_ORDER } from '@renderer/words/training-words';
import { EXEMPTION_KINDS, type Peer, type TrainingExemption } from '@shared/model/peer';
import { addDays, addMonths } from '@shared/rules/calendar';
import { useForm } from 'react-hook-form';
import { CoversInput } from './covers-input';
import { ExemptionFormSchema, type ExemptionFormInput, type ExemptionFormValues } from './exemption-form';

type Props = { facts: URLSearchParams; onClose: () => void };

const YEAR_MONTHS = 12;

/** Makes a peer exempt from training or the conference for a while, changes that or takes it back; each is one change of the peer. */
export function ExemptionDialog({ facts, onClose }: Props) {
  const peer = useTable('peers').get(facts.get('peer') ?? '');
  if (!peer || peer.erasedOn) return null;
  const index = facts.has('exemption') ? Number(facts.get('exemption')) : undefined;
  const old = index === undefined ? undefined : peer.trainingExemptions?.[index];
  // The one that was asked for is gone, as after Undo.
  if (index !== undefined && !old) return null;
  return <ExemptionForm peer={peer} old={old} index={index} onClose={onClose} />;
}

type FormProps = {
  peer: Peer;
  old: TrainingExemption | undefined;
  index: number | undefined;
  onClose: () => void;
};

function ExemptionForm({ peer, old, index, onClose }: FormProps) {
  const desk = useDesk();
  const today = useToday();
  const form = useForm<ExemptionFormInput, unknown, ExemptionFormValues>({
    resolver: zodResolver(ExemptionFormSchema),
    defaultValues: old ?? {
      kind: 'special circumstances',
      covers: [...TRAINING_ORDER],
      from: today,
      until: addDays(addMonths(today, YEAR_MONTHS), -1),
      reason: '',
      grantedBy: '',
    },
  });
  const write = async (code: string, after: TrainingExemption | null) => {
    const others = (peer.trainingExemptions ?? []).filter((_, at) => at !== index);
    const trainingExemptions = after === null ? others : [...others, after];
    const saved = await desk.commit({
      label: { code, ids: [peer.id], count: 1 },
      operations: [{ table: 'peers', key: peer.id, after: { ...peer, trainingExemptions } }],
    });
    if (!saved.ok) return problemText(saved.problem);
    onClose();
    return undefined;
  };
  const submit = () => submitForm(form, (values) => write(old ? 'edit-exemption' : 'add-exemption', values));
  const common = { control: form.control, errorText: fieldErrorText };
  return (
    <FormDialog
      title={`Exemption for ${peerName(peer)}`}
      submitText="Save exemption"
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
    >
      <CoversInput control={form.control} />
      <FieldRow>
        <SelectInput
          {...common}
          name="kind"
          label="Because of"
          options={EXEMPTION_KINDS.map((kind) => ({ value: kind, text: EXEMPTION_WORDS[kind] }))}
        />
        <DateInput {...common} name="from" label="From" today={today} required />
        <DateInput {...common} name="until" label="Until, last day included" today={today} required />
      </FieldRow>
      <TextInput {...common} name="reason" label="Reason" rows={2} required />
      <TextInput
        {...common}
        name="grantedBy"
        label="Granted by"
        hint="The title says enough: Head of office."
        required
      />
      {old ? (
        <Button color="error" sx={{ alignSelf: 'flex-start' }} onClick={() => void write('remove-exemption', null)}>
          Delete this exemption
        </Button>
      ) : null}
    </FormDialog>
  );
}
