import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { stateWord } from '@shared/exports/words';
import type { DayState } from '@shared/model/day-entry';
import { useId } from 'react';

/** Pencilled in, booked or worked (or cancelled, when an entry is edited). */
export function StateInput<T extends DayState>(props: {
  states: readonly T[];
  value: T | undefined;
  onChange: (state: T) => void;
  hint?: string;
  error?: string | undefined;
}) {
  const id = useId();
  return (
    // Wide enough for four words beside one another.
    <FormControl error={props.error !== undefined} sx={{ '&&': { flexBasis: props.states.length > 3 ? 400 : 160 } }}>
      <FormLabel id={id} sx={{ fontSize: 12, lineHeight: '16px' }}>
        State{props.hint ? ` (${props.hint})` : ''}
      </FormLabel>
      <RadioGroup
        row
        aria-labelledby={id}
        aria-describedby={props.error ? `${id}-error` : undefined}
        value={props.value ?? ''}
      >
        {props.states.map((state) => (
          <FormControlLabel
            key={state}
            value={state}
            label={stateWord(state)}
            control={<Radio size="small" onChange={() => props.onChange(state)} sx={{ py: 0.5 }} />}
            slotProps={{ typography: { variant: 'body2' } }}
          />
        ))}
      </RadioGroup>
      {props.error ? <FormHelperText id={`${id}-error`}>{props.error}</FormHelperText> : null}
    </FormControl>
  );
}
