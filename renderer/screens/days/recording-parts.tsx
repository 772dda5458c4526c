import type { Correction } from '@renderer/panels/use-correction';
import type { DayEntry } from '@shared/model/day-entry';
import { useFormContext } from 'react-hook-form';
import type { WorkInput } from './form-values';
import { LimitParts } from './limit-parts';
import { OwnReason } from './own-reason';
import type { Recording } from './use-recording';
import { WorkFields } from './work-fields';

type Props = {
  recording: Recording;
  /** The days as they are typed. */
  entries: readonly DayEntry[];
  /** The same days as they stand in the records. */
  there?: readonly DayEntry[];
  correction: Correction;
};

/** What follows when and how much in a form of days: what the plan says, the reasons that it asks for, and the work. */
export function RecordingParts({ recording, entries, there, correction }: Props) {
  const form = useFormContext<Pick<WorkInput, 'state'>>();
  return (
    <>
      <LimitParts
        recording={recording}
        entries={entries}
        onAsk={() => form.setValue('state', 'pencilled', { shouldDirty: true })}
        asks={form.watch('state') === 'pencilled'}
      />
      <OwnReason entries={entries} {...(there ? { there } : {})} />
      {correction.field}
      <WorkFields />
    </>
  );
}
