import { TextInput } from '@renderer/components/fields';
import type { Desk } from '@renderer/data/desk';
import { useDesk } from '@renderer/data/desk-context';
import { fieldErrorText } from '@renderer/words/problem-text';
import type { DayEntry } from '@shared/model/day-entry';
import { lackingOwnReason } from '@shared/rules/taken-on';
import { useFormContext, type FieldValues, type Path, type UseFormReturn } from 'react-hook-form';

type OwnForm = { ownReason: string };
const NONE: readonly DayEntry[] = [];

/**
 * The reason for a peer of the council supported, asked for where the gate asks it (`lackingOwnReason`). `there` are the days
 * as they stood when the dialog opened.
 */
export function OwnReason({ entries, there = NONE }: { entries: readonly DayEntry[]; there?: readonly DayEntry[] }) {
  const { control } = useFormContext<OwnForm>();
  const desk = useDesk();
  if (!lacks(desk, entries, there)) return null;
  return (
    <TextInput
      control={control}
      name="ownReason"
      label="Why a peer of the council supported"
      errorText={fieldErrorText}
      required
    />
  );
}

/** Says at the field that a reason is missing, and whether it is. */
export function refuseOwn<In extends FieldValues & OwnForm, Out extends FieldValues>(
  form: UseFormReturn<In, unknown, Out>,
  desk: Desk,
  entries: readonly DayEntry[],
  there: readonly DayEntry[] = NONE,
): boolean {
  // Safe: every form about days has the field.
  const field = 'ownReason' as Path<In>;
  if (String(form.getValues(field)).trim() !== '' || !lacks(desk, entries, there)) return false;
  form.setError(field, { message: 'own-council-reason-missing' }, { shouldFocus: true });
  return true;
}

function lacks(desk: Desk, wanted: readonly DayEntry[], there: readonly DayEntry[]): boolean {
  const missing = lackingOwnReason({
    wanted,
    beforeOf: (id) => there.find((entry) => entry.id === id),
    peerOf: desk.table('peers').get,
    assignmentOf: desk.table('assignments').get,
  });
  return missing.length > 0;
}
