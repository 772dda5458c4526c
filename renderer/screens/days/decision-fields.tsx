import { DateInput } from '@renderer/components/date-input';
import { TextInput } from '@renderer/components/fields';
import { FieldRow } from '@renderer/components/form-dialog';
import { useToday } from '@renderer/data/desk-context';
import { fieldErrorText } from '@renderer/words/problem-text';
import type { Control, FieldPath, FieldValues } from 'react-hook-form';

export const DECISION_PARTS = ['approver', 'approverTitle', 'decidedOn', 'reference', 'reason'] as const;
type Part = (typeof DECISION_PARTS)[number];

/** Who decided, when, on what paper and why; all of them are needed. */
export function DecisionFields<V extends FieldValues>(props: {
  control: Control<V>;
  names: Record<Part, FieldPath<V>>;
  autoFocus?: boolean;
  /** Who decided has not always approved. */
  approverLabel?: string;
}) {
  const today = useToday();
  const common = { control: props.control, errorText: fieldErrorText, required: true };
  return (
    <>
      <FieldRow>
        <TextInput
          {...common}
          name={props.names.approver}
          label={props.approverLabel ?? 'Approved by'}
          autoFocus={props.autoFocus ?? false}
        />
        <TextInput {...common} name={props.names.approverTitle} label="Title" />
      </FieldRow>
      <FieldRow>
        <DateInput {...common} name={props.names.decidedOn} label="Decided on" today={today} />
        <TextInput {...common} name={props.names.reference} label="E-mail or letter reference" />
      </FieldRow>
      <TextInput {...common} name={props.names.reason} label="Reason" rows={2} />
    </>
  );
}
