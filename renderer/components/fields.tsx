import Autocomplete from '@mui/material/Autocomplete';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';

/** Turns a form error's code into the sentence that stands at the field; the application gives it (`app/problem-text.ts`). */
export type FieldErrorText = (code: string | undefined) => string | undefined;

export type FieldProps<V extends FieldValues, Out extends FieldValues = V> = {
  control: Control<V, unknown, Out>;
  name: FieldPath<V>;
  label: string;
  hint?: string | undefined;
  errorText: FieldErrorText;
  autoFocus?: boolean;
  /** Left empty it is refused: a star stands at its label, and assistive technology is told. */
  required?: boolean;
};

/** One line of text, or several with `rows`. */
export function TextInput<V extends FieldValues, Out extends FieldValues = V>(
  props: FieldProps<V, Out> & {
    rows?: number;
    type?: 'text' | 'email' | 'tel';
    /** What is typed takes the place of what stands there. */
    selects?: boolean;
  },
) {
  const { field, fieldState } = useController({ control: props.control, name: props.name });
  const error = props.errorText(fieldState.error?.message);
  return (
    <TextField
      {...field}
      ref={null}
      value={field.value ?? ''}
      inputRef={field.ref}
      label={props.label}
      type={props.type ?? 'text'}
      multiline={props.rows !== undefined}
      minRows={props.rows}
      maxRows={props.rows === undefined ? undefined : Math.max(12, props.rows)}
      autoFocus={props.autoFocus ?? false}
      required={props.required ?? false}
      error={error !== undefined}
      helperText={error ?? props.hint}
      onFocus={props.selects ? (event) => event.target.select() : undefined}
    />
  );
}

/** One of a fixed list. */
export function SelectInput<V extends FieldValues, Out extends FieldValues = V>(
  props: FieldProps<V, Out> & { options: readonly { value: string; text: string }[] },
) {
  const { field, fieldState } = useController({ control: props.control, name: props.name });
  const error = props.errorText(fieldState.error?.message);
  return (
    <TextField
      {...field}
      ref={null}
      select
      inputRef={field.ref}
      label={props.label}
      value={field.value ?? ''}
      required={props.required ?? false}
      error={error !== undefined}
      helperText={error ?? props.hint}
    >
      {props.options.map((option) => (
        <MenuItem key={option.value} value={option.value}>
          {option.text}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** Text with proposals: any text may be typed. */
export function SuggestInput<V extends FieldValues, Out extends FieldValues = V>(
  props: FieldProps<V, Out> & { options: readonly string[] },
) {
  const { field, fieldState } = useController({ control: props.control, name: props.name });
  const error = props.errorText(fieldState.error?.message);
  return (
    <Autocomplete
      freeSolo
      options={[...props.options]}
      inputValue={field.value ?? ''}
      onInputChange={(_event, value) => field.onChange(value)}
      renderInput={(params) => (
        <TextField
          {...params}
          inputRef={field.ref}
          onBlur={field.onBlur}
          label={props.label}
          required={props.required ?? false}
          error={error !== undefined}
          helperText={error ?? props.hint}
          autoFocus={props.autoFocus ?? false}
        />
      )}
    />
  );
}

/** Several of a controlled list. */
export function TagsInput<V extends FieldValues, Out extends FieldValues = V>(
  props: FieldProps<V, Out> & { options: readonly string[] },
) {
  const { field, fieldState } = useController({ control: props.control, name: props.name });
  const error = props.errorText(fieldState.error?.message);
  const value: string[] = Array.isArray(field.value) ? field.value : [];
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect
      filterSelectedOptions
      options={[...new Set([...props.options, ...value])]}
      value={value}
      onChange={(_event, next) => field.onChange(next)}
      renderInput={(params) => (
        <TextField
          {...params}
          inputRef={field.ref}
          onBlur={field.onBlur}
          label={props.label}
          required={props.required ?? false}
          error={error !== undefined}
          helperText={error ?? props.hint}
        />
      )}
    />
  );
}

/** A tick with its sentence. */
export function TickInput<V extends FieldValues, Out extends FieldValues = V>(
  props: Omit<FieldProps<V, Out>, 'errorText'>,
) {
  const { field } = useController({ control: props.control, name: props.name });
  return (
    <FormControlLabel
      label={props.label}
      control={
        <Checkbox
          size="small"
          checked={Boolean(field.value)}
          onChange={(_event, checked) => field.onChange(checked)}
          onBlur={field.onBlur}
          slotProps={{ input: { ref: field.ref } }}
        />
      }
      slotProps={{ typography: { variant: 'body2' } }}
    />
  );
}
