import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Status } from '@renderer/components/status';
import { useToday } from '@renderer/data/desk-context';
import { ASSIGNMENT_WORDS } from '@renderer/words/assignment-words';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import type { Assignment } from '@shared/model/assignment';
import { isToBeNamed } from '@shared/rules/plan-asking-moves';
import { currentRound, type RoundClock } from '@shared/rules/request-state';
import { formatDayInWords } from '@shared/rules/uk-date';
import { useEffect, useRef, type ReactNode } from 'react';
import { ToldLine, type Told } from '@renderer/components/told-line';
import type { ViewProps } from '../request-view';

/** Where the answer to the LGA stands, and the two ways to give it. */
export function AnswerBox({ request, assignments, clock, open, told }: ViewProps & { told: Told | undefined }) {
  const said = useRef<HTMLDivElement>(null);
  // In a narrow window the box lies below all else, and what to attach is to be seen.
  useEffect(() => {
    if (told) said.current?.scrollIntoView({ block: 'nearest' });
  }, [told]);
  const last = currentRound(request).responses.at(-1);
  const names = usePeerNames();
  const today = useToday();
  const ended = request.outcome !== 'none';
  const sent = clock.answeredOn;
  const free = assignments.filter((one) => isToBeNamed(request, one));
  const waiting = assignments.filter(({ state }) => state === 'asked').length;
  const missing = Math.max(0, clock.peersOwed - free.length);
  const nameOf = ({ peerId }: Assignment) => names(peerId) ?? 'Peer no longer here';
  return (
    <Box
      component="section"
      aria-labelledby="answer-to-the-lga"
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'custom.sunken', px: 2, py: 1.5, mb: 2.5 }}
    >
      <Typography variant="h2" component="h2" id="answer-to-the-lga">
        Answer to the LGA
      </Typography>
      <Box sx={{ fontSize: 12, lineHeight: '16px', color: 'text.secondary', mb: 0.5 }}>
        {sent ? `Sent ${formatDayInWords(sent, today)}.` : ended ? 'Not sent.' : openText(clock)}
      </Box>
      {free.map((assignment) => (
        <Line key={assignment.id} right={ASSIGNMENT_WORDS[assignment.state].toLowerCase()}>
          <Status icon={CheckCircleOutlined} tone="success">
            {nameOf(assignment)}
          </Status>
        </Line>
      ))}
      {missing > 0 && !ended ? (
        <Line right={waiting > 0 ? `${waiting} asked` : ''}>
          <Status icon={RadioButtonUnchecked} tone="mute">
            {missing === 1 ? 'One more wanted' : `${missing} more wanted`}
          </Status>
        </Line>
      ) : null}
      {last ? (
        <Button size="small" sx={{ mt: 1 }} onClick={() => open({ name: 'answer-letter', responseId: last.id })}>
          {last.kind === 'names' ? 'E-mail and spreadsheet' : 'The e-mail'}
        </Button>
      ) : null}
      {ended ? null : (
        <Box sx={{ display: 'flex', gap: 0.75, mt: 1, flexWrap: 'wrap' }}>
          <Button size="small" onClick={() => open({ name: 'answer', kind: 'names', names: free.map(({ id }) => id) })}>
            Put forward
          </Button>
          <Button size="small" onClick={() => open({ name: 'answer', kind: 'nobody', names: [] })}>
            Nobody to offer
          </Button>
        </Box>
      )}
      {/* Last, so that its growing moves no button under a press. */}
      <Box ref={said} sx={{ mt: told ? 1 : 0 }}>
        <ToldLine told={told} />
      </Box>
    </Box>
  );
}

/** What has to be sent for the clock to stop. */
function openText({ responseMeans, peersPutForward, peersWanted }: RoundClock): string {
  if (responseMeans === 'first-name') return 'Not sent. The first name sent stops the clock.';
  if (peersPutForward === 0) return 'Not sent. Names for all places stop the clock.';
  return `${peersPutForward} of ${peersWanted} names sent; the clock runs until all places are answered.`;
}

function Line({ right, children }: { right: string; children: ReactNode }) {
  return (
    <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, minHeight: 24, alignItems: 'center' }}>
      {children}
      <Box component="span" sx={{ fontSize: 12, color: 'text.secondary', whiteSpace: 'nowrap' }}>
        {right}
      </Box>
    </Box>
  );
}
