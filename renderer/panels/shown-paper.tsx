import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Page } from '@renderer/components/page';
import { Paper } from '@renderer/components/paper';
import { parsePaper, titleOfPaper } from '@renderer/components/paper-text';
import { WithSectionLinks } from '@renderer/components/section-links';
import { PrintSheet } from '@renderer/components/print-sheet';
import { useMemo, type ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { PrintButtons } from './print-buttons';

type Props = {
  text: string;
  fileName: string;
  back: { to: string; title: string };
  /** Where a link of the text leads here; nowhere for a file that does not come with the program. */
  addressOf: (file: string) => string | undefined;
  /** Goes along with each link, so that the screen it leads to knows where one came from. */
  state?: unknown;
  printedSize?: '8.5pt' | '10.5pt';
  /** Links to its sections stand before the text, and it may be opened at one. */
  withSections?: boolean;
  /** Stands between the buttons and the text. */
  children?: ReactNode;
};

/** A text that comes with the program, to be read here or printed. */
export function ShownPaper({
  text,
  fileName,
  back,
  addressOf,
  state,
  printedSize = '10.5pt',
  withSections,
  children,
}: Props) {
  const blocks = useMemo(() => parsePaper(text), [text]);
  const drawLink = (words: string, file: string) => {
    const address = addressOf(file);
    if (address === undefined) return words;
    return (
      <Link component={RouterLink} to={address} state={state}>
        {words}
      </Link>
    );
  };
  const title = titleOfPaper(blocks);
  const shown = <Paper blocks={blocks.filter(({ kind }) => kind !== 'title')} drawLink={drawLink} />;
  return (
    <Page title={title} back={back}>
      <PrintButtons fileName={fileName} />
      {children}
      <Box sx={{ maxWidth: 820, mt: 1, '& h2': { fontSize: 16, mt: 3, mb: 0.5 }, ...PAPER_TEXT }}>
        {withSections ? <WithSectionLinks label={`Sections of ${title}`}>{shown}</WithSectionLinks> : shown}
      </Box>
      <PrintSheet size={printedSize}>
        <Paper blocks={blocks} />
      </PrintSheet>
    </Page>
  );
}

/** How the text of a paper is set. */
export const PAPER_TEXT = {
  '& p, & ul, & blockquote, & table': { mt: 0, mb: 1.5 },
  '& ul': { pl: 2.5 },
  '& nav ul': { pl: 0 },
  '& li': { mb: 0.5 },
  '& code': { overflowWrap: 'anywhere' },
  '& table': { width: '100%', borderCollapse: 'collapse' },
  '& th, & td': { textAlign: 'left', verticalAlign: 'top', py: 0.75, pr: 2, borderBottom: 1, borderColor: 'divider' },
} as const;
