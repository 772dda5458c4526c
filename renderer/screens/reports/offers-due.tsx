import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ProblemLine } from '@renderer/components/problem-line';
import { useDesk, usePrivacy, useTable, useToday } from '@renderer/data/desk-context';
import { WritersOnly } from '@renderer/panels/writers-only';
import { monthsText } from '@renderer/words/months-text';
import { problemText } from '@renderer/words/problem-text';
import type { Request } from '@shared/model/request';
import { OFFER_MONTHS, offerDueOn } from '@shared/rules/retention';
import { useState } from 'react';

/** Requests closed so long ago that what was kept of the choice of peers is to go; absent while there are none. */
export function OffersDue() {
  const desk = useDesk();
  const requests = useTable('requests');
  const privacy = usePrivacy();
  const today = useToday();
  const [error, setError] = useState<string>();
  const due = requests.all.filter((request) => {
    const dueOn = offerDueOn(request, privacy);
    return dueOn !== undefined && dueOn <= today;
  });
  if (due.length === 0) return null;
  const remove = async () => {
    const saved = await desk.commit({
      label: { code: 'offers-deleted', ids: [], count: due.length },
      operations: due.map(withoutOffer).map((after) => ({ table: 'requests', key: after.id, after })),
    });
    setError(saved.ok ? undefined : problemText(saved.problem));
  };
  const count = due.length === 1 ? '1 request' : `${due.length.toLocaleString('en-GB')} requests`;
  return (
    <Box sx={{ mb: 2.5 }}>
      <p>
        {count} closed more than {monthsText(privacy.offerMonths ?? OFFER_MONTHS)} ago still{' '}
        {due.length === 1 ? 'says' : 'say'} what was asked of peers, and who was looked at and set aside. Who was asked
        and what they said stays with the request.
      </p>
      <WritersOnly>
        <Button size="small" onClick={() => void remove()}>
          Delete the choice of peers of {count}
        </Button>
      </WritersOnly>
      <ProblemLine text={error} />
    </Box>
  );
}

function withoutOffer({ offer: _gone, ...request }: Request): Request {
  return request;
}
