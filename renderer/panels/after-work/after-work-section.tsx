import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { ProblemLine } from '@renderer/components/problem-line';
import { Section } from '@renderer/components/page';
import type { Assignment } from '@shared/model/assignment';
import { useState, type ReactNode } from 'react';
import { ClaimLine } from './claim-line';
import { FeedbackLines } from './feedback-lines';

/** What follows the work of one peer; `name` says for a screen reader which work or peer it is. */
export type AfterWorkRow = { assignment: Assignment; title: ReactNode; name: string };

const SHOWN = 3;

/** What was said of the work that was done, and how far the claims for it have come. */
export function AfterWorkSection({ rows }: { rows: readonly AfterWorkRow[] }) {
  const [all, setAll] = useState(false);
  const [error, setError] = useState<string>();
  if (rows.length === 0) return null;
  return (
    <Section
      title="After the work"
      count={rows.length}
      right={
        rows.length > SHOWN ? (
          <Link component="button" type="button" onClick={() => setAll(!all)}>
            {all ? 'Newest only' : 'All'}
          </Link>
        ) : null
      }
    >
      <ProblemLine text={error} />
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, borderTop: 1, borderColor: 'divider' }}>
        {(all ? rows : rows.slice(0, SHOWN)).map(({ assignment, title, name }) => (
          <Box component="li" key={assignment.id} sx={{ py: 1, borderBottom: 1, borderColor: 'divider' }}>
            <Box sx={{ mb: 0.5, overflowWrap: 'anywhere' }}>{title}</Box>
            <Box
              component="dl"
              sx={{
                m: 0,
                display: 'grid',
                gridTemplateColumns: '72px minmax(0, 1fr)',
                columnGap: 1,
                rowGap: 0.5,
                alignItems: 'start',
                '& > dt': { color: 'text.secondary', lineHeight: '26px' },
                '& > dd': { m: 0, minWidth: 0 },
              }}
            >
              <dt>Feedback</dt>
              <dd>
                <FeedbackLines assignment={assignment} name={name} />
              </dd>
              <dt>Claim</dt>
              <dd>
                <ClaimLine assignment={assignment} name={name} onProblem={setError} />
              </dd>
            </Box>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
