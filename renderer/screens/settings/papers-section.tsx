import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Section } from '@renderer/components/page';
import { Link as RouterLink } from 'react-router';

/** The way to the papers that come with the program. */
export function PapersSection() {
  return (
    <Section title="Papers to read or print">
      <Box component="ul" sx={{ m: 0, pl: 2.5, lineHeight: '24px' }}>
        <li>
          <Link component={RouterLink} to="/papers/for-it">
            For IT and data protection
          </Link>
          : what is held, who sees it and how long, a privacy notice, answers for an impact assessment
        </li>
        <li>
          <Link component={RouterLink} to="/papers/security">
            Security
          </Link>
          : how Peer Desk is closed, and what it does not protect against
        </li>
        <li>
          <Link component={RouterLink} to="/papers/faults">
            When something breaks
          </Link>
          : what Peer Desk says when a disk or a file fails, and what to do
        </li>
      </Box>
    </Section>
  );
}
