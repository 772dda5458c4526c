import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useCouncilBook } from '@renderer/data/desk-context';
import { workWarningText } from '@renderer/words/work-warning-text';
import { usePeerNames } from './use-peer-names';
import { useWorkText } from './work-text';
import type { PeerWarnings } from './use-work-warnings';

const MOST_SHOWN = 8;

/** What to look at before peers do dated work at a council: read, and never in the way. */
export function WorkWarnings({ found }: { found: readonly PeerWarnings[] }) {
  const nameOf = usePeerNames();
  const book = useCouncilBook();
  const workOf = useWorkText();
  if (found.length === 0) return null;
  const peers = new Set(found.map(({ peerId }) => peerId));
  const lines = found.flatMap(({ peerId, entry, warnings }) =>
    warnings.map((warning) => {
      const council = book.shortNameOf(entry.councilSupportedId, entry.councilSupportedText);
      const text = workWarningText(warning, { council, workOf });
      return peers.size > 1 ? `${nameOf(peerId) ?? 'Unknown peer'}: ${text}` : text;
    }),
  );
  const more = lines.length - MOST_SHOWN;
  return (
    <Alert severity="warning" role="note" aria-live="polite" slotProps={{ message: { sx: { minWidth: 0 } } }}>
      <Box component="h3" sx={{ m: 0, fontSize: 13, fontWeight: 600 }}>
        Check first
      </Box>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {lines.slice(0, MOST_SHOWN).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {more > 0 ? <li>And {more} more.</li> : null}
      </Box>
    </Alert>
  );
}
