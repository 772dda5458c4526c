import { zodResolver } from '@hookform/resolvers/zod';
import Button from '@mui/material/Button';
import { SelectInput, TextInput } from '@renderer/components/fields';
import { FieldRow, FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useDesk, useOffice, useTable } from '@renderer/data/desk-context';
import { newId } from '@renderer/data/new-id';
import { RecordHistory } from '@renderer/panels/record-history';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import { fieldErrorText, problemText } from '@renderer/words/problem-text';
import { AllocationSchema, type Allocation } from '@shared/model/allocation';
import type { AllocationId } from '@shared/model/ids';
import { fromQuarterDays } from '@shared/model/quarter-days';
import { yearText, type Year } from '@shared/rules/year';
import { useForm, type Control } from 'react-hook-form';
import { z } from 'zod';

const GROUP = 'group';

const FormSchema = z.object({
  owner: z.string().min(1),
  days: z.coerce
    .number('days-amount')
    .refine((days) => Number.isInteger(days * 4) && days > 0 && days <= 2500, 'days-amount')
    .transform((days) => days * 4),
  source: AllocationSchema.shape.source,
  note: AllocationSchema.shape.note,
});
type FormInput = z.input<typeof FormSchema>;
type FormValues = z.output<typeof FormSchema>;

/** Adds days given to the group or to a lead peer in a year, changes them or takes them away; each is one change. */
export function AllocationDialog(props: { old: Allocation | undefined; year: Year; onClose: () => void }) {
  const { old, year, onClose } = props;
  const desk = useDesk();
  const { group = 'The group' } = useOffice() ?? {};
  const peers = useTable('peers');
  const nameOf = usePeerNames();
  const form = useForm<FormInput, unknown, FormValues>({
    resolver: zodResolver(FormSchema),
    defaultValues: {
      owner: old?.peerId ?? GROUP,
      days: old ? String(fromQuarterDays(old.quarterDays)) : '',
      source: old?.source ?? '',
      note: old?.note ?? '',
    },
  });
  const write = async (code: string, key: string, after: Allocation | null, peerId: Allocation['peerId']) => {
    const saved = await desk.commit({
      label: { code, ids: peerId ? [peerId] : [], count: 1 },
      operations: [{ table: 'allocations', key, after }],
    });
    if (!saved.ok) return problemText(saved.problem);
    onClose();
    return undefined;
  };
  const submit = () =>
    submitForm(form, async ({ owner, days, source, note }) => {
      const after = AllocationSchema.parse({
        id: old?.id ?? newId<AllocationId>(),
        peerId: owner === GROUP ? null : owner,
        yearKey: year.key,
        quarterDays: days,
        source,
        note,
      });
      return write(old ? 'edit-allocation' : 'add-allocation', after.id, after, after.peerId);
    });
  // Who leads comes to mind; whoever has one stays in the list.
  const leads = peers.all.filter(({ id, leadRole }) => leadRole !== 'none' || id === old?.peerId);
  // Safe: the fields only read and write values of the input.
  const common = { control: form.control as unknown as Control<FormInput>, errorText: fieldErrorText };
  return (
    <FormDialog
      title={old ? 'Allocation' : 'Add allocation'}
      submitText="Save allocation"
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
      foot={yearText(year.key)}
    >
      <FieldRow>
        <SelectInput
          {...common}
          name="owner"
          label="Given to"
          hint={leads.length === 0 ? 'A peer stands here whose record says that they lead.' : undefined}
          options={[
            { value: GROUP, text: `${group} group` },
            ...leads.map(({ id }) => ({ value: id as string, text: nameOf(id) ?? 'Erased peer' })),
          ]}
        />
        <TextInput {...common} name="days" label="Days given" autoFocus required />
      </FieldRow>
      <TextInput {...common} name="source" label="Source" hint="Who gave them, or where that stands." />
      <TextInput {...common} name="note" label="Note" rows={2} />
      {old ? (
        <>
          <Button
            color="error"
            sx={{ alignSelf: 'flex-start' }}
            onClick={() => void write('remove-allocation', old.id, null, old.peerId)}
          >
            Delete this allocation
          </Button>
          <RecordHistory table="allocations" id={old.id} />
        </>
      ) : null}
    </FormDialog>
  );
}
