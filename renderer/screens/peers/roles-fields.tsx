import Box from '@mui/material/Box';
import { DateInput } from '@renderer/components/date-input';
import { SuggestInput } from '@renderer/components/fields';
import { FieldRow } from '@renderer/components/form-dialog';
import { useToday } from '@renderer/data/desk-context';
import { fieldErrorText } from '@renderer/words/problem-text';
import type { ReactNode } from 'react';
import { useFieldArray, type Control } from 'react-hook-form';
import { CouncilField } from './council-field';
import { dateErrorText } from './date-error-text';
import { ListRows } from '@renderer/components/list-rows';
import type { PeerFormValues } from './peer-form-schema';
import { ROLE_PROPOSALS } from './peer-words';

/** Roles that the peer holds or held, one a row. */
export function RolesFields({ control }: { control: Control<PeerFormValues> }) {
  const today = useToday();
  const { fields, append, remove } = useFieldArray({ control, name: 'roles' });
  const dates = { control, errorText: dateErrorText, today };
  return (
    <ListRows
      name="Role"
      rows={fields}
      addText="Add role"
      onAdd={() => append({ role: '', councilId: null, councilText: '', from: null, to: null })}
      onRemove={remove}
    >
      {(index) => (
        <>
          <WholeLine>
            <SuggestInput
              control={control}
              errorText={fieldErrorText}
              name={`roles.${index}.role`}
              label="Role"
              options={ROLE_PROPOSALS}
              required
            />
            <CouncilField
              control={control}
              label="At, if not the home council"
              id={`roles.${index}.councilId`}
              text={`roles.${index}.councilText`}
            />
          </WholeLine>
          <DateInput {...dates} name={`roles.${index}.from`} label="From" />
          <DateInput {...dates} name={`roles.${index}.to`} label="To" />
        </>
      )}
    </ListRows>
  );
}

/** Fields that fill a line of a row; what follows stands on the next. */
function WholeLine({ children }: { children: ReactNode }) {
  return (
    <Box sx={{ flex: '1 1 100%' }}>
      <FieldRow>{children}</FieldRow>
    </Box>
  );
}
