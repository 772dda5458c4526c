import { FormDialog } from '@renderer/components/form-dialog';
import { useDesk, useTable } from '@renderer/data/desk-context';
import { problemText } from '@renderer/words/problem-text';
import { useNavigate } from 'react-router';

type Props = { facts: URLSearchParams; onClose: () => void };

/** Takes an event away with all its attendance, as one change that Undo brings back. */
export function DeleteEventDialog({ facts, onClose }: Props) {
  const desk = useDesk();
  const navigate = useNavigate();
  const event = useTable('trainingEvents').get(facts.get('event') ?? '');
  const own = useTable('attendances').all.filter(({ eventId }) => eventId === event?.id);
  if (!event) return null;
  const submit = async () => {
    const deleted = await desk.commit({
      label: { code: 'remove-event', ids: [], count: 1 },
      operations: [
        ...own.map(({ id }) => ({ table: 'attendances' as const, key: id, after: null })),
        { table: 'trainingEvents', key: event.id, after: null },
      ],
    });
    if (!deleted.ok) return problemText(deleted.problem);
    await navigate('/training');
    return undefined;
  };
  const peers = own.length === 1 ? '1 peer' : `${own.length.toLocaleString('en-GB')} peers`;
  return (
    <FormDialog
      title={`Delete ${event.name}`}
      submitText="Delete the event"
      onSubmit={submit}
      onClose={onClose}
      width={480}
    >
      <span>
        {own.length === 0
          ? 'Nobody is recorded for this event.'
          : `The event goes with the attendance of ${peers}, whose training is then worked out without it.`}{' '}
        Undo brings it back.
      </span>
    </FormDialog>
  );
}
