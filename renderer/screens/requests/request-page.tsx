import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { EmptyState, Page } from '@renderer/components/page';
import { useCouncilBook, useTable } from '@renderer/data/desk-context';
import { useAssignmentsByRequest, useClockOf } from '@renderer/data/request-clocks';
import { RecordHistory } from '@renderer/panels/record-history';
import type { Assignment } from '@shared/model/assignment';
import type { AssignmentId } from '@shared/model/ids';
import type { Request } from '@shared/model/request';
import { isToBeNamed } from '@shared/rules/plan-asking-moves';
import { requestState } from '@shared/rules/request-state';
import { useState } from 'react';
import { Link as RouterLink, useParams } from 'react-router';
import { WhyThisDate } from './rounds/answer-due';
import { AnswerBox } from './answer/answer-box';
import { AskedTable } from './asking/asked-table';
import { OfferSection } from './offer/offer-section';
import { RequestDialogs } from './request-dialogs';
import { RequestStrip } from './request-strip';
import type { OpenDialog } from './request-view';
import { requestTitle } from './request-words';
import { PausesSection } from './rounds/pauses-section';
import { RoundsSection } from './rounds/rounds-section';
import { WantedFacts } from './wanted-facts';

const NOBODY: readonly Assignment[] = [];
const SIDE_BY_SIDE = '@media (min-width: 1000px)';

/** One request: the day to answer by, who was asked, and what was sent to the LGA. */
export function RequestPage() {
  const { requestId = '' } = useParams();
  const request = useTable('requests').get(requestId);
  if (!request) {
    return (
      <Page title="Request not found" back={{ to: '/requests', title: 'Requests' }}>
        <EmptyState
          title="This request is not here"
          text="It may have been taken back with Undo."
          actions={
            <Button component={RouterLink} to="/requests">
              All requests
            </Button>
          }
        />
      </Page>
    );
  }
  return <RequestView key={request.id} request={request} />;
}

function RequestView({ request }: { request: Request }) {
  const book = useCouncilBook();
  const assignments = useAssignmentsByRequest().get(request.id) ?? NOBODY;
  const clockOf = useClockOf();
  const clock = clockOf(request, assignments);
  const state = requestState(request, assignments);
  const [dialog, setDialog] = useState<OpenDialog>();
  const [replacedId, setReplacedId] = useState<AssignmentId>();
  const ended = request.outcome !== 'none';
  const names = assignments.filter((one) => isToBeNamed(request, one)).map(({ id }) => id);
  // The answer whose e-mail was copied as it was given: said until something else is done here.
  const [isCopied, setIsCopied] = useState(false);
  const open = (next: OpenDialog) => {
    setIsCopied(false);
    setDialog(next);
  };
  const props = { request, assignments, clock, state, open, replace: setReplacedId };
  return (
    <Page
      title={requestTitle(request, book)}
      back={{ to: '/requests', title: 'Requests', detail: request.ref }}
      actions={
        <>
          <Button onClick={() => open(ended ? { name: 'reopen' } : { name: 'close' })}>
            {ended ? 'Reopen request' : 'Close request'}
          </Button>
          {clock.answer ? <Button onClick={() => open({ name: 'round' })}>Further names wanted</Button> : null}
          {ended ? null : (
            <Button variant="contained" onClick={() => open({ name: 'answer', kind: 'names', names })}>
              Answer to the LGA
            </Button>
          )}
        </>
      }
    >
      <RequestStrip {...props} />
      <Box
        sx={{
          display: 'grid',
          columnGap: 4,
          gridTemplateColumns: 'minmax(0, 1fr)',
          [SIDE_BY_SIDE]: { gridTemplateColumns: 'minmax(0, 1fr) 280px' },
        }}
      >
        <Box sx={{ minWidth: 0 }}>
          {ended ? null : (
            <OfferSection
              {...props}
              key={state === 'open' ? 'open' : 'answered'}
              replacing={assignments.find(({ id }) => id === replacedId)}
              onReplaced={() => setReplacedId(undefined)}
            />
          )}
          <AskedTable {...props} />
          <RoundsSection {...props} />
          <PausesSection {...props} />
        </Box>
        <Box sx={{ minWidth: 0 }}>
          <WantedFacts request={request} />
          <WhyThisDate clock={clock} />
          <AnswerBox {...props} isCopied={isCopied} />
          <RecordHistory table="requests" id={request.id} />
        </Box>
      </Box>
      {dialog ? (
        <RequestDialogs
          {...props}
          dialog={dialog}
          onClose={() => setDialog(undefined)}
          onCopied={() => setIsCopied(true)}
        />
      ) : null}
    </Page>
  );
}
