import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import { WritersOnly } from '@renderer/panels/writers-only';
import { ASSIGNMENT_WORDS } from '@renderer/words/assignment-words';
import type { Assignment } from '@shared/model/assignment';
import { needsReplacement } from '@shared/rules/offer/needs-replacement';
import type { ViewProps } from '../request-view';

/** Opens the search for somebody in the place of a peer who withdrew after being put forward. */
export function ReplaceButton({
  request,
  assignment,
  name,
  replace,
  open,
}: ViewProps & { assignment: Assignment; name: string }) {
  if (!needsReplacement(request, assignment)) return null;
  const ended = request.outcome !== 'none';
  return (
    <WritersOnly>
      <Button
        size="small"
        aria-label={`Find a replacement for ${name}`}
        // A request that ended is asked to be reopened first: nobody is asked for it any more.
        onClick={() => (ended ? open({ name: 'reopen' }) : replace(assignment.id))}
      >
        Find a replacement
      </Button>
    </WritersOnly>
  );
}

/** Who was asked in the place of a peer who withdrew, and what became of it. */
export function ReplacedBy({ assignment, assignments }: Pick<ViewProps, 'assignments'> & { assignment: Assignment }) {
  const nameOf = usePeerNames();
  const others = assignments.filter(({ id }) => assignment.replacedBy?.includes(id));
  if (others.length === 0) return null;
  const words = others.map(
    ({ peerId, state }) => `${nameOf(peerId) ?? 'peer no longer here'} (${ASSIGNMENT_WORDS[state].toLowerCase()})`,
  );
  return (
    <Box sx={{ whiteSpace: 'normal', lineHeight: '16px', color: 'text.secondary' }}>
      In their place: {words.join(', ')}
    </Box>
  );
}
