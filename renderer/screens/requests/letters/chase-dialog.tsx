import { useTable } from '@renderer/data/desk-context';
import { useAssignmentsByRequest } from '@renderer/data/request-clocks';
import { LetterDialog } from './letter-dialog';

type Props = { facts: URLSearchParams; onClose: () => void };

/** The e-mail that chases a peer who has not replied, over whatever screen it was asked for on. */
export function ChaseDialog({ facts, onClose }: Props) {
  const assignment = useTable('assignments').get(facts.get('assignment') ?? '');
  const request = useTable('requests').get(assignment?.requestId ?? '');
  const inRequest = useAssignmentsByRequest().get(request?.id ?? null) ?? [];
  if (!assignment || !request) return null;
  return (
    <LetterDialog request={request} assignments={inRequest} kind="chase" ids={[assignment.id]} onClose={onClose} />
  );
}
