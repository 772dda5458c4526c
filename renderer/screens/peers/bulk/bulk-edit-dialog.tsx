import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { SelectInput } from '@renderer/components/fields';
import { focusIfNowhere } from '@renderer/components/focus-if-nowhere';
import { FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useDesk, useToday } from '@renderer/data/desk-context';
import { fieldErrorText, problemText } from '@renderer/words/problem-text';
import { countOf } from '@renderer/words/table-words';
import type { PeerId } from '@shared/model/ids';
import { useEffect, useRef, useState } from 'react';
import { useForm, type Resolver } from 'react-hook-form';
import { BULK_FIELDS, bulkFault, bulkField, type BulkFieldName, type BulkValues } from './bulk-fields';
import { BulkInputs } from './bulk-inputs';
import { BulkPreview } from './bulk-preview';
import { planBulkEdit, type BulkLine } from './plan-bulk-edit';

type Props = { peerIds: readonly PeerId[]; onDone: (count: number) => void; onClose: () => void };

// Safe: the keys of the table are just its names.
const FIELDS = (Object.keys(BULK_FIELDS) as BulkFieldName[]).map((value) => ({
  value,
  text: bulkField(value).title,
}));
const START: BulkValues = {
  field: 'status',
  choice: '',
  tags: [],
  date: null,
  clears: false,
  text: '',
  from: null,
  to: null,
};

const resolver: Resolver<BulkValues> = (values) => {
  const fault = bulkFault(values);
  return fault
    ? { values: {}, errors: { [fault.at]: { type: 'fault', message: fault.code } } }
    : { values, errors: {} };
};

/** Changes one thing for many peers: what it becomes, then each peer before and after, then one change. */
export function BulkEditDialog({ peerIds, onDone, onClose }: Props) {
  const desk = useDesk();
  const today = useToday();
  const form = useForm<BulkValues>({ resolver, defaultValues: START });
  const [lines, setLines] = useState<readonly BulkLine[]>();
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that led back here is gone.
    if (!lines) focusIfNowhere(fields.current?.querySelector<HTMLElement>('[role="combobox"]') ?? null);
  }, [lines]);
  const peersNow = () => peerIds.flatMap((id) => desk.table('peers').get(id) ?? []);
  const field = form.watch('field');
  const changing = lines?.filter(({ outcome }) => outcome === 'changes').length ?? 0;

  const submit = () =>
    submitForm(form, async (values) => {
      // Of the peers as they are now, also where one changed since the preview.
      const planned = await planBulkEdit(peersNow(), values, today);
      if (!lines) {
        setLines(planned);
        return undefined;
      }
      if (changing === 0) return 'Nobody changes. Go back and choose something else, or cancel.';
      const changed = planned.flatMap((line) => (line.outcome === 'changes' ? line.to : []));
      const saved = await desk.commit({
        label: { code: 'edit-peers', ids: changed.map(({ id }) => id), count: changed.length },
        operations: changed.map((after) => ({ table: 'peers' as const, key: after.id, after })),
      });
      if (!saved.ok) return problemText(saved.problem);
      onDone(changed.length);
      return undefined;
    });

  const count = countOf('peers', peerIds.length);
  return (
    <FormDialog
      title={lines ? `Change ${count}: ${bulkField(field).title}` : `Change ${count}`}
      submitText={lines ? `Change ${countOf('peers', changing)}` : 'Show what changes'}
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
      width={800}
      foot={lines ? <Button onClick={() => setLines(undefined)}>Back</Button> : null}
    >
      {lines ? (
        <BulkPreview lines={lines} />
      ) : (
        <Box ref={fields} sx={{ display: 'contents' }}>
          <SelectInput
            control={form.control}
            name="field"
            label="What to change"
            errorText={fieldErrorText}
            options={FIELDS}
          />
          <BulkInputs key={field} control={form.control} peers={peersNow()} />
        </Box>
      )}
    </FormDialog>
  );
}
