import AssignmentOutlined from '@mui/icons-material/DescriptionOutlined';
import CalendarTodayOutlined from '@mui/icons-material/EventNoteOutlined';
import GroupOutlined from '@mui/icons-material/GroupOutlined';
import HelpOutline from '@mui/icons-material/HelpOutlineOutlined';
import MoveToInboxOutlined from '@mui/icons-material/MoveToInboxOutlined';
import Search from '@mui/icons-material/Search';
import SchoolOutlined from '@mui/icons-material/SchoolOutlined';
import Tune from '@mui/icons-material/Tune';
import ViewColumnOutlined from '@mui/icons-material/ViewColumnOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { SvgIconComponent } from '@mui/icons-material';
import { HiddenText } from '@renderer/components/page';
import { useOffice } from '@renderer/data/desk-context';
import { FIND_KEYS, type ActionId } from '@shared/model/actions';
import { Keys } from '@renderer/components/keys';
import { keysOf } from '@renderer/components/keys-text';
import { useHelp } from './actions/use-help';
import { useRunAction } from './actions/use-run-action';
import { useOpenRequests, usePeersOver } from './navigation-counts';
import { NavigationFoot } from './navigation-foot';
import { WIDE, Words } from './navigation-words';
import { NavLink } from 'react-router';
import { memo, type ComponentType, type MouseEvent } from 'react';

type Item = {
  to: string;
  title: string;
  icon: SvgIconComponent;
  /** What waits there, with its number. */
  Count?: ComponentType;
  /** Whose keys are said with the link. */
  action?: ActionId;
  /** In place of following the link. */
  onPress?: () => void;
};

/** The landmark "Main": where one is, what waits there, and at the foot what was done last. */
export function Navigation() {
  const office = useOffice();
  const help = useHelp();
  const { run } = useRunAction();
  const items: Item[] = [
    { to: '/', title: 'Today', icon: CalendarTodayOutlined },
    { to: '/requests', title: 'Requests', icon: MoveToInboxOutlined, Count: OpenRequests },
    { to: '/peers', title: 'Peers', icon: GroupOutlined },
    { to: '/days', title: 'Days', icon: ViewColumnOutlined, Count: PeersOver },
    { to: '/training', title: 'Training', icon: SchoolOutlined },
    { to: '/reports', title: 'Reports', icon: AssignmentOutlined },
    { to: '/settings', title: 'Settings', icon: Tune },
    {
      to: help.to,
      title: 'Help',
      icon: HelpOutline,
      action: 'help',
      onPress: () => run('help'),
    },
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
        overflowX: 'hidden',
        overflowY: 'auto',
        scrollbarWidth: 'thin',
        // Icons keep their room beside the bar that a low window scrolls with.
        '@media (max-width: 999px) and (max-height: 520px)': { width: 68 },
      }}
    >
      <Box sx={{ px: 1, mb: 2, display: 'none', [WIDE]: { display: 'block' } }}>
        <Box sx={{ fontWeight: 600, fontSize: 15, lineHeight: '20px' }}>Peer Desk</Box>
        <Box sx={{ fontSize: 12, lineHeight: '16px', color: 'text.secondary' }}>{office?.group} Group office</Box>
      </Box>
      <FindButton />
      <Box component="nav" aria-label="Main">
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {items.map((item) => (
            <li key={item.title}>
              <ScreenLink {...item} />
            </li>
          ))}
        </Box>
      </Box>
      <NavigationFoot />
    </Box>
  );
}

function OpenRequests() {
  return <Count figure={useOpenRequests()} said="open" />;
}

function PeersOver() {
  return <Count figure={usePeersOver()} shown=" over" said="over the limit" />;
}

/** Opens the box "Find"; looks like the field that it leads to. */
function FindButton() {
  const { run } = useRunAction();
  return (
    <ButtonBase
      onClick={() => run('find')}
      aria-haspopup="dialog"
      {...keysOf('find')}
      sx={{
        height: 32,
        flex: 'none',
        px: 1,
        mb: 1.25,
        gap: 1.25,
        justifyContent: 'flex-start',
        borderRadius: 1,
        border: 1,
        borderColor: 'custom.lineStrong',
        bgcolor: 'background.paper',
        color: 'text.secondary',
        fontSize: 13,
        fontFamily: 'inherit',
      }}
    >
      <Search aria-hidden sx={{ fontSize: 18 }} />
      <Words>Find</Words>
      <Box component="span" sx={{ ml: 'auto', display: 'none', [WIDE]: { display: 'inline-flex' } }}>
        <Keys keys={FIND_KEYS} hidden />
      </Box>
    </ButtonBase>
  );
}

function ScreenLink({ to, title, icon: Icon, Count, action, onPress }: Item) {
  return (
    <ButtonBase
      component={NavLink}
      to={to}
      end={to === '/'}
      title={title}
      {...(action && keysOf(action))}
      onClick={
        onPress &&
        ((event: MouseEvent) => {
          event.preventDefault();
          onPress();
        })
      }
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
      {Count ? <Count /> : null}
    </ButtonBase>
  );
}

/** A number, the words beside it where there is room, and those that say it to a screen reader; nothing is said of nothing. */
const Count = memo(({ figure, shown = '', said }: { figure: number; shown?: string; said: string }) => {
  if (figure === 0) return null;
  return (
    <>
      <HiddenText>{`${figure} ${said}`}</HiddenText>
      <Box
        component="span"
        aria-hidden
        sx={{ ml: 'auto', fontSize: 12, fontWeight: 400, display: 'none', [WIDE]: { display: 'inline' } }}
      >
        {`${figure}${shown}`}
      </Box>
      <CountOnIcon>{figure}</CountOnIcon>
    </>
  );
});

/** The number of a count over its icon, where there is no room beside it. */
function CountOnIcon({ children }: { children: number }) {
  return (
    <Box
      component="span"
      aria-hidden
      sx={{
        position: 'absolute',
        top: 0,
        left: 20,
        px: 0.5,
        borderRadius: 2,
        bgcolor: 'background.default',
        color: 'text.primary',
        fontSize: 11,
        lineHeight: '14px',
        fontWeight: 600,
        [WIDE]: { display: 'none' },
      }}
    >
      {children}
    </Box>
  );
}
