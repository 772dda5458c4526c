import { zodResolver } from '@hookform/resolvers/zod';
import { DateInput } from '@renderer/components/date-input';
import { SelectInput, SuggestInput, TextInput } from '@renderer/components/fields';
import { FieldRow, FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useDesk, useTable, useToday } from '@renderer/data/desk-context';
import { newId } from '@renderer/data/new-id';
import { fieldErrorText, problemText } from '@renderer/words/problem-text';
import { capitalised } from '@shared/exports/words';
import type { TrainingEventId } from '@shared/model/ids';
import { TRAINING_EVENT_KINDS, TRAINING_MODES } from '@shared/model/training-event';
import { useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { eventFormSchema, toEvent, toFormValues, type EventFormInput, type EventFormValues } from './event-form';

type Props = { facts: URLSearchParams; onClose: () => void };

const PRECISIONS = [
  { value: 'day', text: 'The day' },
  { value: 'month', text: 'The month only' },
  { value: 'year', text: 'The year only' },
];

/** Adds an event, or edits the one that the facts name. */
export function EventFormDialog({ facts, onClose }: Props) {
  const desk = useDesk();
  const today = useToday();
  const navigate = useNavigate();
  const events = useTable('trainingEvents');
  const attendances = useTable('attendances');
  const event = events.get(facts.get('event') ?? '');
  const [id] = useState(() => event?.id ?? newId<TrainingEventId>());
  const [start] = useState(() => toFormValues(event));
  const schema = useMemo(
    () =>
      eventFormSchema({
        id,
        events: events.all,
        attendances: attendances.all.filter((at) => at.eventId === id),
        today,
      }),
    [id, events, attendances, today],
  );
  const form = useForm<EventFormInput, unknown, EventFormValues>({
    resolver: zodResolver(schema),
    defaultValues: start,
  });
  const submit = () =>
    submitForm(form, async (values) => {
      const after = toEvent(values, desk.table('trainingEvents').get(id) ?? { id });
      const saved = await desk.commit({
        label: { code: event ? 'edit-event' : 'add-event', ids: [id], count: 1 },
        operations: [{ table: 'trainingEvents', key: id, after }],
      });
      if (!saved.ok) return problemText(saved.problem);
      if (event) onClose();
      else await navigate(`/training/events/${id}`);
      return undefined;
    });
  const common = { control: form.control, errorText: fieldErrorText };
  const isDay = form.watch('precision') === 'day';
  return (
    <FormDialog
      title={event ? `Edit event: ${event.name}` : 'Add event'}
      submitText={event ? 'Save' : 'Add event'}
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
    >
      <TextInput
        {...common}
        name="name"
        label="Event"
        hint="Such as: Member peer conference 2026."
        autoFocus
        required
      />
      <FieldRow>
        <SelectInput
          {...common}
          name="kind"
          label="Kind"
          options={TRAINING_EVENT_KINDS.map((kind) => ({ value: kind, text: capitalised(kind) }))}
        />
        <SuggestInput {...common} name="provider" label="Provider" options={['LGA']} />
      </FieldRow>
      <FieldRow>
        <DateInput {...common} name="startsOn" label="First day" today={today} required />
        {isDay ? (
          <DateInput {...common} name="endsOn" label="Last day" today={today} hint="Empty for one day." />
        ) : null}
        <SelectInput {...common} name="precision" label="What is known of the date" options={PRECISIONS} />
      </FieldRow>
      <FieldRow>
        <SelectInput
          {...common}
          name="mode"
          label="Mode"
          options={TRAINING_MODES.map((mode) => ({ value: mode, text: mode === '' ? 'Not said' : capitalised(mode) }))}
        />
        <TextInput {...common} name="venue" label="Venue" />
      </FieldRow>
    </FormDialog>
  );
}
