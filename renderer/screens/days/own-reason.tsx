import { TextInput } from '@renderer/components/fields';
import type { Desk } from '@renderer/data/desk';
import { useDesk } from '@renderer/data/desk-context';
import { lackingOwnReason, type PeerWarnings } from '@renderer/panels/use-work-warnings';
import { fieldErrorText } from '@renderer/words/problem-text';
import type { DayEntry } from '@shared/model/day-entry';
import { asksOwnReason } from '@shared/rules/work-warnings';
import { useFormContext, type FieldValues, type Path, type UseFormReturn } from 'react-hook-form';
import type { WorkInput } from './form-values';

/** The reason for a peer of the council supported, asked for where the days are at the peer's own and none is on record. */
export function OwnReason({ found, before }: { found: readonly PeerWarnings[]; before?: DayEntry }) {
  const form = useFormContext<WorkInput>();
  const desk = useDesk();
  const own = found.filter(({ warnings }) => asksOwnReason(warnings)).map(({ entry }) => entry);
  // As the days stand without what is typed here: the field must not go while it is filled in.
  const bare = own.map((entry) => ({ ...entry, note: form.getValues('note') }));
  if (lacking(desk, bare, before).length === 0) return null;
  return (
    <TextInput
      control={form.control}
      name="ownReason"
      label="Why a peer of the council supported"
      errorText={fieldErrorText}
      required
    />
  );
}

/** Says at the field that a reason is missing, and whether it is. */
export function refuseOwn<In extends FieldValues & WorkInput, Out extends FieldValues>(
  form: UseFormReturn<In, unknown, Out>,
  desk: Desk,
  entries: readonly DayEntry[],
  before?: DayEntry,
): boolean {
  if (lacking(desk, entries, before).length === 0) return false;
  // Safe: every form about days has the field.
  form.setError('ownReason' as Path<In>, { message: 'own-council-reason-missing' }, { shouldFocus: true });
  return true;
}

/** What stood at the own council already is not asked about again, unless it is booked or pencilled in now. */
function lacking(desk: Desk, entries: readonly DayEntry[], before: DayEntry | undefined) {
  const asked = entries.filter(({ state }) => {
    const isNew = before === undefined || lackingOwnReason(desk, [before]).length === 0;
    return isNew || (state !== before.state && (state === 'booked' || state === 'pencilled'));
  });
  return lackingOwnReason(desk, asked);
}
