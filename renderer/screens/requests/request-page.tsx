import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { NotHerePage } from '@renderer/components/not-here-page';
import { Page } from '@renderer/components/page';
import { useIsFirst } from '@renderer/components/use-is-first';
import { useCouncilBook, useTable } from '@renderer/data/desk-context';
import { useAssignmentsByRequest, useClockOf } from '@renderer/data/request-clocks';
import { RecordHistory } from '@renderer/panels/record-history';
import type { Assignment } from '@shared/model/assignment';
import type { Request } from '@shared/model/request';
import { isToBeNamed } from '@shared/rules/plan-asking-moves';
import { requestState } from '@shared/rules/request-state';
import { useState } from 'react';
import { useParams } from 'react-router';
import { WhyThisDate } from './rounds/answer-due';
import { AnswerBox } from './answer/answer-box';
import { useAnswerGiven } from './answer/use-answer-given';
import { useAskedToAnswer } from './answer/use-asked-to-answer';
import { AskedTable } from './asking/asked-table';
import { MoreSection } from './after/more-section';
import { OfferSection } from './offer/offer-section';
import { useReplacing } from './offer/use-replacing';
import { RequestDialogs } from './request-dialogs';
import { RequestStrip } from './request-strip';
import type { OpenDialog } from './request-view';
import { requestTitle } from './request-words';
import { PausesSection } from './rounds/pauses-section';
import { RoundsSection } from './rounds/rounds-section';
import { WantedFacts } from './wanted-facts';

const BACK = { to: '/requests', title: 'Requests' };
const NOBODY: readonly Assignment[] = [];
const SIDE_BY_SIDE = '@media (min-width: 1000px)';

/** One request: the day to answer by, who was asked, and what was sent to the LGA. */
export function RequestPage() {
  const { requestId = '' } = useParams();
  const request = useTable('requests').get(requestId);
  if (!request) return <NotHerePage record="request" back={BACK} all="All requests" />;
  return <RequestView key={request.id} request={request} />;
}

function RequestView({ request }: { request: Request }) {
  const book = useCouncilBook();
  const assignments = useAssignmentsByRequest().get(request.id) ?? NOBODY;
  const clockOf = useClockOf();
  const clock = clockOf(request, assignments);
  const state = requestState(request, assignments);
  const ended = request.outcome !== 'none';
  // Who can be offered fills the window.
  const isFirst = useIsFirst(state === 'open');
  const names = assignments.filter((one) => isToBeNamed(request, one)).map(({ id }) => id);
  const isAskedToAnswer = useAskedToAnswer();
  const [dialog, setDialog] = useState<OpenDialog | undefined>(() =>
    isAskedToAnswer && names.length > 0 ? { name: 'answer', kind: 'names', names } : undefined,
  );
  const { replacing, replace, stop } = useReplacing(request, assignments);
  const given = useAnswerGiven();
  const open = (next: OpenDialog) => {
    given.clear();
    setDialog(next);
  };
  const props = { request, assignments, clock, state, open, replace };
  return (
    <Page
      title={requestTitle(request, book)}
      back={{ ...BACK, detail: request.ref }}
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
              replacing={replacing}
              onReplaced={stop}
            />
          )}
          {isFirst ? null : (
            <>
              <AskedTable {...props} />
              <RoundsSection {...props} />
              <PausesSection {...props} />
              <MoreSection {...props} />
            </>
          )}
        </Box>
        <Box sx={{ minWidth: 0 }}>
          <WantedFacts request={request} />
          <WhyThisDate clock={clock} />
          <AnswerBox {...props} told={given.told} />
          <RecordHistory table="requests" id={request.id} />
        </Box>
      </Box>
      {dialog ? (
        <RequestDialogs
          {...props}
          dialog={dialog}
          onClose={() => setDialog(undefined)}
          onAnswered={(answer) => void given.take(answer)}
        />
      ) : null}
    </Page>
  );
}
