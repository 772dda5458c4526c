import VisibilityOffOutlined from '@mui/icons-material/VisibilityOffOutlined';
import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useState, type KeyboardEvent } from 'react';
import { useController, type FieldValues } from 'react-hook-form';
import type { FieldProps } from './fields';

const CAPS_LOCK = 'Caps Lock is on.';

/** A passphrase: hidden until shown, and a word where Caps Lock is on. */
export function PassphraseInput<V extends FieldValues, Out extends FieldValues = V>(
  props: FieldProps<V, Out> & { autoComplete?: 'current-password' | 'new-password' },
) {
  const { field, fieldState } = useController({ control: props.control, name: props.name });
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const look = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  const error = props.errorText(fieldState.error?.message);
  const help = [error ?? props.hint, capsLock ? CAPS_LOCK : undefined].filter(Boolean).join(' ');
  return (
    <TextField
      {...field}
      ref={null}
      value={field.value ?? ''}
      inputRef={field.ref}
      label={props.label}
      required={props.required ?? false}
      type={shown ? 'text' : 'password'}
      autoFocus={props.autoFocus ?? false}
      autoComplete={props.autoComplete ?? 'off'}
      error={error !== undefined}
      helperText={help || undefined}
      onKeyDown={look}
      onKeyUp={look}
      slotProps={{
        input: {
          endAdornment: (
            <InputAdornment position="end">
              <IconButton
                size="small"
                edge="end"
                aria-label={`Show ${props.label.toLowerCase()}`}
                aria-pressed={shown}
                onClick={() => setShown(!shown)}
              >
                {shown ? <VisibilityOffOutlined /> : <VisibilityOutlined />}
              </IconButton>
            </InputAdornment>
          ),
        },
        htmlInput: { spellCheck: false, autoCapitalize: 'none' },
      }}
    />
  );
}
