import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Page } from '@renderer/components/page';
import { Paper } from '@renderer/components/paper';
import { parsePaper, type Block } from '@renderer/components/paper-text';
import { PrintSheet } from '@renderer/components/print-sheet';
import { usePrivacy } from '@renderer/data/desk-context';
import { PrintButtons } from '@renderer/panels/print-buttons';
import { useMemo } from 'react';
import { Link as RouterLink, Navigate, useParams } from 'react-router';
import { withPeriods } from './office-periods';
import { addressOfPaper, PAPERS } from './papers';

/** A paper that comes with the program: for IT and data protection, or on security. It is read here, or printed. */
export function PaperPage() {
  const paper = PAPERS[useParams()['paper'] ?? ''];
  return paper ? <ShownPaper {...paper} /> : <Navigate to="/settings" replace />;
}

function ShownPaper({ text, fileName }: { text: string; fileName: string }) {
  const privacy = usePrivacy();
  const blocks = useMemo(() => parsePaper(withPeriods(text, privacy)), [text, privacy]);
  return (
    <Page title={titleOf(blocks)} back={{ to: '/settings', title: 'Settings' }}>
      <PrintButtons fileName={fileName} />
      <Box sx={{ maxWidth: 820, mt: 1, '& h2': { fontSize: 16, mt: 3, mb: 0.5 }, ...TEXT }}>
        <Paper blocks={blocks.filter(({ kind }) => kind !== 'title')} drawLink={drawLink} />
      </Box>
      {/* Small, so that a paper for IT stays one of two pages. */}
      <PrintSheet size="8.5pt">
        <Paper blocks={blocks} />
      </PrintSheet>
    </Page>
  );
}

const TEXT = {
  '& p, & ul, & blockquote, & table': { mt: 0, mb: 1.5 },
  '& ul': { pl: 2.5 },
  '& li': { mb: 0.5 },
  '& code': { overflowWrap: 'anywhere' },
  '& table': { width: '100%', borderCollapse: 'collapse' },
  '& th, & td': { textAlign: 'left', verticalAlign: 'top', py: 0.75, pr: 2, borderBottom: 1, borderColor: 'divider' },
} as const;

function titleOf(blocks: readonly Block[]): string {
  const [first] = blocks;
  return first?.kind === 'title' ? first.pieces.map(({ text }) => text).join('') : '';
}

function drawLink(text: string, to: string) {
  const address = addressOfPaper(to);
  return address === undefined ? (
    text
  ) : (
    <Link component={RouterLink} to={address}>
      {text}
    </Link>
  );
}
