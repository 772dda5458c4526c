import Alert from '@mui/material/Alert';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Link from '@mui/material/Link';
import { useCouncilBook, useTable } from '@renderer/data/desk-context';
import type { RequestId } from '@shared/model/ids';
import type { Request } from '@shared/model/request';
import { sameRequests } from '@shared/rules/same-request';
import { formatUkDate } from '@shared/rules/uk-date';
import { useMemo } from 'react';
import { useWatch, type Control } from 'react-hook-form';
import { Link as RouterLink } from 'react-router';
import type { RequestFormResult, RequestFormValues } from './request-form-schema';

/** The requests that may be the one in the form, as it is typed. */
export function useSameRequests(
  control: Control<RequestFormValues, unknown, RequestFormResult>,
  id: RequestId,
): readonly Request[] {
  const requests = useTable('requests').all;
  const [receivedOn, kindOfWork, council] = useWatch({ control, name: ['receivedOn', 'kindOfWork', 'council'] });
  return useMemo(() => {
    const at = { councilSupportedId: council?.id ?? null, councilSupportedText: council?.text ?? '' };
    return sameRequests({ id, kindOfWork, receivedOn: String(receivedOn ?? ''), ...at }, requests);
  }, [requests, id, receivedOn, kindOfWork, council]);
}

type Props = { found: readonly Request[]; isAnother: boolean; onAnother: (on: boolean) => void; onLook: () => void };

/** Asks whether it is a request of its own, where one like it is there already. */
export function SameRequest({ found, isAnother, onAnother, onLook }: Props) {
  const book = useCouncilBook();
  if (found.length === 0) return <div role="status" />;
  return (
    <div role="status">
      <Alert severity="warning" role="none">
        {found.length === 1 ? 'This request may be there already:' : 'This request may be one of these:'}
        {found.map((request) => (
          <div key={request.id}>
            <Link component={RouterLink} to={`/requests/${request.id}`} onClick={onLook}>
              {request.ref}
            </Link>
            {`, ${request.kindOfWork}, ${book.shortNameOf(request.councilSupportedId, request.councilSupportedText)}`}
            {request.rounds[0] ? `, received ${formatUkDate(request.rounds[0].receivedOn)}` : ''}
          </div>
        ))}
        <FormControlLabel
          label="It is another request"
          control={<Checkbox size="small" checked={isAnother} onChange={(_event, on) => onAnother(on)} />}
          slotProps={{ typography: { variant: 'body2' } }}
        />
      </Alert>
    </div>
  );
}
