import { CouncilInput } from '@renderer/panels/council-input';
import { fieldErrorText } from '@renderer/words/problem-text';
import type { CouncilId } from '@shared/model/ids';
import { useController, type Control, type FieldPath } from 'react-hook-form';
import type { PeerFormValues } from './peer-form-schema';

type Props = {
  control: Control<PeerFormValues>;
  label: string;
  /** The fields for a council of the list, and for one as it was written. */
  id: FieldPath<PeerFormValues>;
  text: FieldPath<PeerFormValues>;
};

/** A council in the form of a peer: one of the list, or kept as it is written. */
export function CouncilField({ control, label, id, text }: Props) {
  const { field: idField } = useController({ control, name: id });
  const { field: textField, fieldState } = useController({ control, name: text });
  return (
    <CouncilInput
      label={label}
      // Safe: both fields hold text or nothing, and the id comes from the list of councils, by this input.
      value={{ id: (idField.value ?? null) as CouncilId | null, text: (textField.value ?? '') as string }}
      error={fieldErrorText(fieldState.error?.message)}
      onChange={(choice) => {
        idField.onChange(choice.id);
        textField.onChange(choice.text);
      }}
    />
  );
}
