import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTask } from '@renderer/components/use-task';
import { useToday } from '@renderer/data/desk-context';
import { WritersOnly } from '@renderer/panels/writers-only';
import { coversText, EXEMPTION_WORDS } from '@renderer/words/training-words';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { Peer, TrainingExemption } from '@shared/model/peer';
import { formatUkDate } from '@shared/rules/uk-date';

/** What a peer was made exempt from, by whom, until when and why; those that have ended stay, and say so. */
export function PeerExemptions({ peer }: { peer: Peer }) {
  const today = useToday();
  const task = useTask();
  const exemptions = peer.trainingExemptions ?? [];
  return (
    <Box sx={{ mt: 1, fontSize: 12, lineHeight: '16px' }}>
      {exemptions.map((exemption, index) => (
        <Box key={`${exemption.from}${index}`} sx={{ mb: 1 }}>
          <Box>
            {`Exempt from ${coversText(exemption.covers)}, ${formatUkDate(exemption.from)} to ${formatUkDate(exemption.until)}${stateText(exemption, today)}`}
          </Box>
          <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
            {`${EXEMPTION_WORDS[exemption.kind]}: ${exemption.reason}; granted by ${exemption.grantedBy}`}
          </Box>
          <WritersOnly>
            <Link
              component="button"
              type="button"
              aria-label={`Change the exemption of ${formatUkDate(exemption.from)}`}
              sx={{ fontSize: 12 }}
              onClick={() => task.open('exemption', { peer: peer.id, exemption: String(index) })}
            >
              Change
            </Link>
          </WritersOnly>
        </Box>
      ))}
      <WritersOnly>
        <Link
          component="button"
          type="button"
          sx={{ fontSize: 12 }}
          onClick={() => task.open('exemption', { peer: peer.id })}
        >
          Add exemption
        </Link>
      </WritersOnly>
    </Box>
  );
}

function stateText({ from, until }: TrainingExemption, today: CalendarDay): string {
  if (until < today) return ' (ended)';
  return from > today ? ' (to come)' : '';
}
