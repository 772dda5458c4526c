import AssignmentOutlined from '@mui/icons-material/DescriptionOutlined';
import CalendarTodayOutlined from '@mui/icons-material/EventNoteOutlined';
import Check from '@mui/icons-material/Check';
import GroupOutlined from '@mui/icons-material/GroupOutlined';
import MoveToInboxOutlined from '@mui/icons-material/MoveToInboxOutlined';
import PersonOutlined from '@mui/icons-material/PersonOutlined';
import Redo from '@mui/icons-material/Redo';
import SchoolOutlined from '@mui/icons-material/SchoolOutlined';
import Tune from '@mui/icons-material/Tune';
import Undo from '@mui/icons-material/Undo';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import ViewColumnOutlined from '@mui/icons-material/ViewColumnOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { SvgIconComponent } from '@mui/icons-material';
import { HiddenText } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { useAtDesk, useDesk, useOffice, useRefusal, useSaving, useUndoStack } from '@renderer/data/desk-context';
import { changeText } from '@renderer/words/change-text';
import { useNameOfRecord } from './name-of-record';
import { useNavigationCounts } from './navigation-counts';
import { NavLink } from 'react-router';
import { useUndoActions } from './undo/use-undo-actions';

const WIDE = '@media (min-width: 1000px)';

type Item = { to: string; title: string; icon: SvgIconComponent; count?: string | undefined };

/** The landmark "Main": where one is, what waits there, and at the foot what was done last. */
export function Navigation() {
  const office = useOffice();
  const counts = useNavigationCounts();
  const items: Item[] = [
    { to: '/', title: 'Today', icon: CalendarTodayOutlined },
    {
      to: '/requests',
      title: 'Requests',
      icon: MoveToInboxOutlined,
      count: counts.openRequests ? String(counts.openRequests) : undefined,
    },
    { to: '/peers', title: 'Peers', icon: GroupOutlined },
    { to: '/days', title: 'Days', icon: ViewColumnOutlined, count: counts.over ? `${counts.over} over` : undefined },
    { to: '/training', title: 'Training', icon: SchoolOutlined },
    { to: '/reports', title: 'Reports', icon: AssignmentOutlined },
    { to: '/settings', title: 'Settings', icon: Tune },
  ];
  return (
    <Box
      component="header"
      sx={{
        width: 56,
        flex: 'none',
        [WIDE]: { width: 184 },
        bgcolor: 'background.default',
        borderRight: 1,
        borderColor: 'divider',
        display: 'flex',
        displayPrint: 'none',
        flexDirection: 'column',
        px: 1,
        pt: 2,
        pb: 1.5,
        overflow: 'auto',
      }}
    >
      <Box sx={{ px: 1, mb: 2, display: 'none', [WIDE]: { display: 'block' } }}>
        <Box sx={{ fontWeight: 600, fontSize: 15, lineHeight: '20px' }}>Peer Desk</Box>
        <Box sx={{ fontSize: 12, lineHeight: '16px', color: 'text.secondary' }}>{office?.group} Group office</Box>
      </Box>
      <Box component="nav" aria-label="Main">
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {items.map((item) => (
            <li key={item.to}>
              <ScreenLink {...item} />
            </li>
          ))}
        </Box>
      </Box>
      <Foot />
    </Box>
  );
}

function ScreenLink({ to, title, icon: Icon, count }: Item) {
  return (
    <ButtonBase
      component={NavLink}
      to={to}
      end={to === '/'}
      title={title}
      sx={{
        width: '100%',
        height: 32,
        px: 1,
        gap: 1.25,
        justifyContent: 'flex-start',
        borderRadius: 1,
        color: 'text.secondary',
        fontSize: 13,
        fontFamily: 'inherit',
        position: 'relative',
        '&.active': {
          bgcolor: 'background.paper',
          color: 'text.primary',
          fontWeight: 600,
          boxShadow: '0 0 0 1px var(--mui-palette-divider)',
        },
        '&.active::before': {
          content: '""',
          position: 'absolute',
          left: -8,
          top: 6,
          bottom: 6,
          width: 3,
          bgcolor: 'primary.main',
          borderRadius: '0 2px 2px 0',
        },
      }}
    >
      <Icon aria-hidden sx={{ fontSize: 18 }} />
      <Words>{title}</Words>
      {count ? (
        <Box
          component="span"
          sx={{ ml: 'auto', fontSize: 12, fontWeight: 400, display: 'none', [WIDE]: { display: 'inline' } }}
        >
          {count}
        </Box>
      ) : null}
    </ButtonBase>
  );
}

/** Words beside an icon; where there is no room they stay for screen readers. */
function Words({ children }: { children: string }) {
  return (
    <>
      <Box component="span" sx={{ display: 'none', [WIDE]: { display: 'inline' } }}>
        {children}
      </Box>
      <Box component="span" sx={{ [WIDE]: { display: 'none' } }}>
        <HiddenText>{children}</HiddenText>
      </Box>
    </>
  );
}

function Foot() {
  const desk = useDesk();
  const atDesk = useAtDesk();
  const { saving, savedAt } = useSaving();
  const stack = useUndoStack();
  const nameOf = useNameOfRecord();
  const task = useTask();
  const { redo } = useUndoActions();
  const refusal = useRefusal();
  const saved = refusal
    ? 'Reading only'
    : savedAt
      ? `Saved ${new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(new Date(savedAt))}`
      : desk.lastSequence() > 0
        ? 'All saved'
        : 'Nothing to save yet';
  return (
    <Box
      sx={{
        mt: 'auto',
        pt: 1.5,
        borderTop: 1,
        borderColor: 'divider',
        fontSize: 12,
        lineHeight: '16px',
        color: 'text.secondary',
      }}
    >
      {stack.undo ? (
        <Step
          icon={Undo}
          title="Undo"
          step={changeText(stack.undo, nameOf)}
          onPress={() => task.open('undo', { change: stack.undo?.id ?? '' })}
        />
      ) : null}
      {stack.redo ? (
        <Step icon={Redo} title="Redo" step={changeText(stack.redo, nameOf)} onPress={() => void redo()} />
      ) : null}
      <Box role="status" sx={{ display: 'flex', gap: 1, px: 1, minHeight: 20, alignItems: 'center' }}>
        {saving === 'kept' ? <WarningAmberOutlined aria-hidden color="warning" /> : <Check aria-hidden />}
        <Words>{saving === 'saving' ? 'Saving\u2026' : saving === 'kept' ? 'Kept here only' : saved}</Words>
      </Box>
      <ButtonBase
        onClick={() => task.open('at-desk')}
        title="Who sits at the desk?"
        sx={{
          display: 'flex',
          gap: 1,
          px: 1,
          minHeight: 24,
          width: '100%',
          justifyContent: 'flex-start',
          textAlign: 'left',
          fontSize: 12,
          lineHeight: '16px',
          borderRadius: 1,
          '&:hover': { bgcolor: 'action.hover' },
        }}
      >
        <PersonOutlined aria-hidden />
        <HiddenText>At the desk: </HiddenText>
        <Words>{atDesk}</Words>
      </ButtonBase>
    </Box>
  );
}

function Step(props: { icon: SvgIconComponent; title: string; step: string; onPress: () => void }) {
  const Icon = props.icon;
  return (
    <ButtonBase
      onClick={props.onPress}
      sx={{
        display: 'flex',
        gap: 1,
        px: 1,
        py: 0.5,
        mb: 0.5,
        width: '100%',
        textAlign: 'left',
        alignItems: 'flex-start',
        justifyContent: 'flex-start',
        fontSize: 12,
        lineHeight: '16px',
        borderRadius: 1,
        '&:hover': { bgcolor: 'action.hover' },
      }}
    >
      <Icon aria-hidden />
      <Box
        component="span"
        sx={{ display: 'none', [WIDE]: { display: 'block' }, minWidth: 0, overflowWrap: 'anywhere' }}
      >
        <Box component="span" sx={{ color: 'text.primary', display: 'block' }}>
          {props.title}
        </Box>
        {props.step}
      </Box>
      <Box component="span" sx={{ [WIDE]: { display: 'none' } }}>
        <HiddenText>
          {props.title}: {props.step}
        </HiddenText>
      </Box>
    </ButtonBase>
  );
}
