import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import { DateInput } from '@renderer/components/date-input';
import { SuggestInput } from '@renderer/components/fields';
import { FieldRow } from '@renderer/components/form-dialog';
import { CouncilInput } from '@renderer/panels/council-input';
import { useToday } from '@renderer/data/desk-context';
import { fieldErrorText } from '@renderer/words/problem-text';
import type { CouncilId } from '@shared/model/ids';
import { useController, useFieldArray, type Control } from 'react-hook-form';
import { dateErrorText } from './date-error-text';
import type { PeerFormValues } from './peer-form-schema';
import { ROLE_PROPOSALS } from './peer-words';

type Props = { control: Control<PeerFormValues> };

/** Roles that the peer holds or held, one a row. */
export function RolesFields({ control }: Props) {
  const today = useToday();
  const { fields, append, remove } = useFieldArray({ control, name: 'roles' });
  return (
    <>
      {fields.map((row, index) => (
        <Box
          key={row.id}
          role="group"
          aria-label={`Role ${index + 1}`}
          sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}
        >
          <FieldRow>
            <SuggestInput
              control={control}
              errorText={fieldErrorText}
              name={`roles.${index}.role`}
              label="Role"
              options={ROLE_PROPOSALS}
            />
            <RoleCouncil control={control} index={index} />
          </FieldRow>
          <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start', '& > .MuiTextField-root': { maxWidth: 200 } }}>
            <DateInput
              control={control}
              errorText={dateErrorText}
              name={`roles.${index}.from`}
              label="From"
              today={today}
            />
            <DateInput
              control={control}
              errorText={dateErrorText}
              name={`roles.${index}.to`}
              label="To"
              today={today}
            />
            <Button aria-label={`Remove role ${index + 1}`} onClick={() => remove(index)} sx={{ ml: 'auto' }}>
              Remove
            </Button>
          </Box>
        </Box>
      ))}
      <Box>
        <Button
          size="small"
          onClick={() => append({ role: '', councilId: null, councilText: '', from: null, to: null })}
        >
          Add role
        </Button>
      </Box>
    </>
  );
}

function RoleCouncil({ control, index }: Props & { index: number }) {
  const { field: id } = useController({ control, name: `roles.${index}.councilId` });
  const { field: text, fieldState } = useController({ control, name: `roles.${index}.councilText` });
  return (
    <CouncilInput
      label="At, if not the home council"
      // Safe: the value comes from the list of councils, by the input below.
      value={{ id: (id.value ?? null) as CouncilId | null, text: text.value ?? '' }}
      error={fieldErrorText(fieldState.error?.message)}
      onChange={(choice) => {
        id.onChange(choice.id);
        text.onChange(choice.text);
      }}
    />
  );
}
