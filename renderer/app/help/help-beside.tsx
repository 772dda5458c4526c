import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import { Paper } from '@renderer/components/paper';
import { parsePaper, titleOfPaper } from '@renderer/components/paper-text';
import { WithSectionLinks } from '@renderer/components/section-links';
import { PAPER_TEXT } from '@renderer/panels/shown-paper';
import type { HelpPlace } from '@renderer/screens/help/help-place';
import { HELP_TEXTS } from '@renderer/screens/help/help-texts';
import { topicOfFile } from '@renderer/screens/help/topics';
import { useEffect, useId, useMemo, useRef } from 'react';
import { showHelpBeside } from './help-beside-store';

/** Tells it from the dialogs of the screen (`part-shown.ts`). */
const MARK = { 'data-help': true };

/** Help at the right of what is on the screen, which stays as it is: a form that is being filled in, or an import. */
export function HelpBeside({ place: { topic, section } }: { place: HelpPlace }) {
  const titleId = useId();
  const blocks = useMemo(() => parsePaper(HELP_TEXTS[topic]), [topic]);
  const close = () => showHelpBeside(undefined);
  const drawLink = (words: string, file: string) => {
    const to = topicOfFile(file);
    if (to === undefined) return words;
    return (
      <Link component="button" type="button" onClick={() => showHelpBeside({ topic: to })}>
        {words}
      </Link>
    );
  };
  return (
    <Drawer
      open
      anchor="right"
      onClose={close}
      transitionDuration={0}
      // Over a dialog, too.
      sx={{ zIndex: 'tooltip' }}
      slotProps={{
        // What it stands beside stays readable.
        backdrop: { invisible: true },
        paper: {
          role: 'dialog',
          'aria-modal': true,
          'aria-labelledby': titleId,
          ...MARK,
          sx: {
            width: 440,
            maxWidth: '100vw',
            px: 3,
            pb: 2,
            bgcolor: 'background.paper',
            backgroundImage: 'none',
            borderLeft: 1,
            borderColor: 'divider',
            ...PAPER_TEXT,
            '& div h2': { fontSize: 15, mt: 2, mb: 0.5 },
          },
        },
      }}
    >
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1,
          mb: 1,
          py: 1,
          position: 'sticky',
          top: 0,
          zIndex: 1,
          bgcolor: 'background.paper',
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Title key={topic} id={titleId} isStart={section === undefined}>
          {titleOfPaper(blocks)}
        </Title>
        <IconButton aria-label="Close help" onClick={close}>
          <Close />
        </IconButton>
      </Box>
      <WithSectionLinks key={topic} label="Sections of this help" start={section}>
        <Paper blocks={blocks.filter(({ kind }) => kind !== 'title')} drawLink={drawLink} />
      </WithSectionLinks>
    </Drawer>
  );
}

/** Takes the focus where the topic is read from its beginning: the link that led to it is gone with the topic before. */
function Title({ id, isStart, children }: { id: string; isStart: boolean; children: string }) {
  const title = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isStart) title.current?.focus();
  }, [isStart]);
  return (
    <Box
      component="h2"
      id={id}
      ref={title}
      tabIndex={-1}
      sx={{ outline: 'none', '&&': { m: 0, mr: 'auto', fontSize: 18 } }}
    >
      {children}
    </Box>
  );
}
