import Autocomplete from '@mui/material/Autocomplete';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { memo } from 'react';
import {
  useController,
  type Control,
  type FieldPath,
  type FieldValues,
  type UseControllerReturn,
} from 'react-hook-form';

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

/** A field as it is drawn: with its value, and the sentence of what is wrong with it. */
export type DrawnField = Pick<FieldProps<FieldValues>, 'label' | 'hint' | 'autoFocus' | 'required'> &
  ReturnType<typeof useField>;

/**
 * The value of a field and what is wrong with it. A form tells each field whatever becomes of any of them, so what is drawn
 * stands apart (`memo`) and is drawn again where one of these is another.
 */
export function useField<V extends FieldValues, Out extends FieldValues>(
  props: Pick<FieldProps<V, Out>, 'control' | 'name' | 'errorText'>,
) {
  const { field, fieldState } = useController({ control: props.control, name: props.name });
  // Safe: drawn, its value is any value; only its form knows which, and takes what it gives.
  return { field: field as UseControllerReturn['field'], error: props.errorText(fieldState.error?.message) };
}

type TextProps = {
  rows?: number;
  type?: 'text' | 'email' | 'tel';
  /** What is typed takes the place of what stands there. */
  selects?: boolean;
};

/** One line of text, or several with `rows`. */
export function TextInput<V extends FieldValues, Out extends FieldValues = V>(props: FieldProps<V, Out> & TextProps) {
  return <DrawnText {...props} {...useField(props)} />;
}

const DrawnText = memo(({ field, error, ...props }: DrawnField & TextProps) => {
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
});

type SelectProps = { options: readonly { value: string; text: string }[] };

/** One of a fixed list. */
export function SelectInput<V extends FieldValues, Out extends FieldValues = V>(
  props: FieldProps<V, Out> & SelectProps,
) {
  return <DrawnSelect {...props} {...useField(props)} />;
}

const DrawnSelect = memo(({ field, error, ...props }: DrawnField & SelectProps) => {
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
});

type WordsProps = { options: readonly string[] };

/** Text with proposals: any text may be typed. */
export function SuggestInput<V extends FieldValues, Out extends FieldValues = V>(
  props: FieldProps<V, Out> & WordsProps,
) {
  return <DrawnSuggest {...props} {...useField(props)} />;
}

const DrawnSuggest = memo(({ field, error, ...props }: DrawnField & WordsProps) => {
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
});

/** Several of a controlled list. */
export function TagsInput<V extends FieldValues, Out extends FieldValues = V>(props: FieldProps<V, Out> & WordsProps) {
  return <DrawnTags {...props} {...useField(props)} />;
}

const DrawnTags = memo(({ field, error, ...props }: DrawnField & WordsProps) => {
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
});

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
