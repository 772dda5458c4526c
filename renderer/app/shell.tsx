import { useDesk, useRefusal } from '@renderer/data/desk-context';
import { Strip } from '@renderer/components/strip';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNoticeSetting } from '@renderer/components/notice-setting';
import { lazy, Suspense, useEffect, useRef, type RefObject } from 'react';
import { Outlet, useLocation } from 'react-router';
import { focusIfNowhere } from '@renderer/components/focus-if-nowhere';
import { useActionKeys } from './actions/use-action-keys';
import { useMenuActions } from './actions/use-menu-actions';
import { AskAfterImport } from './ask-after-import';
import { BackupMark } from './marks/backup-mark';
import { ErasureMark } from './marks/erasure-mark';
import { RestrictedMark } from './marks/restricted-mark';
import { ClockMark } from './marks/clock-mark';
import { ColleaguesMark } from './marks/colleagues-mark';
import { CopyMark } from './marks/copy-mark';
import { useHelpBeside } from './help/help-beside-store';
import { Navigation } from './navigation';
import { ReadingMark } from './marks/reading-mark';
import { Tasks } from './tasks';
import { useWorkspace } from './workspace';

// Off as shipped, so that no start reads it.
const Notices = lazy(async () => ({ default: (await import('./notices/notices')).Notices }));

const HelpBeside = lazy(async () => ({ default: (await import('./help/help-beside')).HelpBeside }));

/** What stands round every screen: navigation, the mark of the sample, the open task. */
export function Shell() {
  const main = useRef<HTMLElement>(null);
  // What was noted for the start is enough for Today only; another screen or a dialog waits for the moment.
  const { isWhole } = useDesk();
  const { pathname } = useLocation();
  useFocusOnNewScreen(main);
  useActionKeys();
  useMenuActions();
  return (
    <Box sx={{ display: 'flex', height: '100%', '@media print': { display: 'block', height: 'auto' } }}>
      <Box
        component="a"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
        sx={{
          position: 'absolute',
          displayPrint: 'none',
          left: -9999,
          zIndex: 2000,
          p: 1,
          bgcolor: 'background.paper',
          '&:focus': { left: 8, top: 8 },
        }}
      >
        Skip to the screen
      </Box>
      <Navigation />
      <Box
        component="main"
        id="main"
        ref={main}
        tabIndex={-1}
        sx={{
          flex: 1,
          minWidth: 0,
          px: 3,
          pt: 2,
          pb: 2,
          overflow: 'auto',
          position: 'relative',
          display: 'flex',
          flexDirection: 'column',
          outline: 'none',
          '@media print': { display: 'block', overflow: 'visible', p: 0 },
        }}
      >
        <SampleMark />
        <ReadingMark />
        <ColleaguesMark />
        <CopyMark />
        <ClockMark />
        <BackupMark />
        <ErasureMark />
        <RestrictedMark />
        {isWhole || pathname === '/' ? <Outlet /> : null}
      </Box>
      {isWhole ? <Tasks /> : null}
      {isWhole ? <OwnNotices /> : null}
      <AskAfterImport />
      <Beside />
    </Box>
  );
}

/** Notifications of the system: where they are switched on, of the office's own records, and by who writes them. */
function OwnNotices() {
  const { isOn } = useNoticeSetting();
  const workspace = useWorkspace();
  // A copy that is only read is as old as it was left: its writer may have answered since.
  const isReading = useRefusal() !== undefined;
  if (!isOn || workspace.name !== 'own' || isReading) return null;
  return (
    <Suspense fallback={null}>
      <Notices />
    </Suspense>
  );
}

/** Help beside what is on the screen; its texts are read when they are first asked for. */
function Beside() {
  const place = useHelpBeside();
  return place ? (
    <Suspense fallback={null}>
      <HelpBeside place={place} />
    </Suspense>
  ) : null;
}

function SampleMark() {
  const workspace = useWorkspace();
  if (workspace.name !== 'sample') return null;
  return (
    <Strip tone="info">
      <span>
        <strong>Sample data.</strong> Invented people, kept apart from your own records.
      </span>
      <Button size="small" onClick={() => workspace.switchTo('own')} sx={{ ml: 'auto' }}>
        Leave the sample
      </Button>
    </Strip>
  );
}

/** A new screen takes the focus to its heading, so that a reader hears where it is; so does the first, where nothing else has it. */
function useFocusOnNewScreen(main: RefObject<HTMLElement | null>) {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => focusIfNowhere(main.current?.querySelector('h1')), [main]);
  useEffect(() => {
    if (shown.current === pathname) return undefined;
    shown.current = pathname;
    if (!main.current) return undefined;
    const place = main.current;
    place.scrollTo(0, 0);
    const isFound = () => {
      const heading = place.querySelector('h1');
      heading?.focus();
      return heading !== null;
    };
    if (isFound()) return undefined;
    // A screen that reads its records first has no heading yet.
    const waiting = new MutationObserver(() => {
      if (isFound()) waiting.disconnect();
    });
    waiting.observe(place, { childList: true, subtree: true });
    return () => waiting.disconnect();
  }, [pathname, main]);
}
