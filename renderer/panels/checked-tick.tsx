import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import { TickInput, type FieldProps } from '@renderer/components/fields';
import { useController, type FieldValues } from 'react-hook-form';

/** The one tick that stands for the steps that were jumped, with what it is for or why it is needed. */
export function CheckedTick<V extends FieldValues, Out extends FieldValues = V>(
  props: Omit<FieldProps<V, Out>, 'label'>,
) {
  const { fieldState } = useController({ control: props.control, name: props.name });
  const error = props.errorText(fieldState.error?.message);
  return (
    <Box>
      <TickInput control={props.control} name={props.name} label="Interest, availability and conflicts checked" />
      <FormHelperText error={error !== undefined} role={error ? 'alert' : undefined} sx={{ ml: 0 }}>
        {error ?? props.hint}
      </FormHelperText>
    </Box>
  );
}
