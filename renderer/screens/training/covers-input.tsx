import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import { fieldErrorText } from '@renderer/words/problem-text';
import { TRAINING_ORDER, TRAINING_WORDS } from '@renderer/words/training-words';
import { useController, type Control } from 'react-hook-form';
import type { ExemptionFormInput, ExemptionFormValues } from './exemption-form';

/** What somebody is exempt from: a tick for each kind of training. */
export function CoversInput({ control }: { control: Control<ExemptionFormInput, unknown, ExemptionFormValues> }) {
  const { field, fieldState } = useController({ control, name: 'covers' });
  const error = fieldErrorText(fieldState.error?.message);
  const tick = (kind: (typeof TRAINING_ORDER)[number], on: boolean) =>
    field.onChange(TRAINING_ORDER.filter((each) => (each === kind ? on : field.value.includes(each))));
  return (
    <FormControl component="fieldset" error={error !== undefined}>
      <FormLabel component="legend">Exempt from</FormLabel>
      <FormGroup row>
        {TRAINING_ORDER.map((kind, index) => (
          <FormControlLabel
            key={kind}
            label={TRAINING_WORDS[kind]}
            control={
              <Checkbox
                size="small"
                checked={field.value.includes(kind)}
                onChange={(_event, on) => tick(kind, on)}
                {...(index === 0 ? { slotProps: { input: { ref: field.ref } } } : {})}
              />
            }
            slotProps={{ typography: { variant: 'body2' } }}
          />
        ))}
      </FormGroup>
      {error ? <FormHelperText>{error}</FormHelperText> : null}
    </FormControl>
  );
}
