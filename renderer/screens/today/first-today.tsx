import Add from '@mui/icons-material/Add';
import EventAvailableOutlined from '@mui/icons-material/EventAvailableOutlined';
import FileUploadOutlined from '@mui/icons-material/FileUploadOutlined';
import MailOutlined from '@mui/icons-material/MailOutlined';
import Schedule from '@mui/icons-material/Schedule';
import TrendingUp from '@mui/icons-material/TrendingUp';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { EmptyState, Page } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { useAgreement } from '@renderer/data/desk-context';
import { useKeyFacts } from '@renderer/panels/use-key-facts';
import type { CalendarDay } from '@shared/model/calendar-day';
import { daysInWords, fromQuarterDays } from '@shared/model/quarter-days';
import { limitOf, type LimitOfYear } from '@shared/rules/limit-of-year';
import { formatLongDate } from '@shared/rules/uk-date';
import { yearOf } from '@shared/rules/year';
import { Link as RouterLink } from 'react-router';

const toCome = ({ limitQuarterDays, amberQuarterDays }: LimitOfYear) => [
  { Icon: Schedule, name: 'Requests to answer', what: 'overdue first, then by date, with the days left' },
  { Icon: MailOutlined, name: 'Replies awaited', what: 'who was asked, when, and when to chase' },
  {
    Icon: EventAvailableOutlined,
    name: 'Days that have passed',
    what: 'booked and pencilled days to confirm as worked',
  },
  {
    Icon: TrendingUp,
    name: `Near or over ${fromQuarterDays(limitQuarterDays)}`,
    what: `peers at ${daysInWords(amberQuarterDays)} or more, and approvals awaited`,
  },
];

/** Today before there is anything: two ways to begin, and what will stand here. */
export function FirstToday({ today }: { today: CalendarDay }) {
  const task = useTask();
  const agreement = useAgreement();
  return (
    <Page title="Today" detail={formatLongDate(today)}>
      <EmptyState
        title="Start with the spreadsheet you have"
        text="Peer Desk reads your pool and your days as they are. You see every row before anything is written, and can undo the whole import afterwards."
        actions={
          <>
            <Button
              component={RouterLink}
              to="/import"
              variant="contained"
              size="large"
              startIcon={<FileUploadOutlined />}
            >
              Import spreadsheet
            </Button>
            <Button size="large" startIcon={<Add />} onClick={() => task.open('add-request')}>
              Add request
            </Button>
          </>
        }
      >
        <SheetReminder />
        <Box
          component="h3"
          id="to-come"
          sx={{
            m: 0,
            fontSize: 12,
            lineHeight: '16px',
            fontWeight: 600,
            color: 'text.secondary',
            pb: 0.75,
            borderBottom: 1,
            borderColor: 'custom.lineStrong',
          }}
        >
          What will stand here
        </Box>
        <Box component="dl" aria-labelledby="to-come" sx={{ m: 0 }}>
          {toCome(limitOf(yearOf(today, agreement), agreement)).map(({ Icon, name, what }) => (
            <Box
              key={name}
              sx={{ display: 'flex', alignItems: 'center', minHeight: 38, borderBottom: 1, borderColor: 'divider' }}
            >
              <Box component="dt" sx={{ flex: '0 0 240px', display: 'flex', alignItems: 'center', gap: 0.75 }}>
                <Icon aria-hidden sx={{ fontSize: 16 }} />
                {name}
              </Box>
              <Box component="dd" sx={{ m: 0, color: 'text.secondary' }}>
                {what}
              </Box>
            </Box>
          ))}
        </Box>
      </EmptyState>
    </Page>
  );
}

/** Proposed right after the passphrase was chosen, and not pressed for, so it is no third button: Settings has it too. */
function SheetReminder() {
  const keys = useKeyFacts();
  if (keys?.state !== 'open' || !keys.hasPassphrase || keys.sheetMadeAt) return null;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap', mb: 3 }}>
      <span>If the passphrase is forgotten, one printed page opens the records.</span>
      <Link component={RouterLink} to="?do=recovery-sheet">
        Print the recovery sheet
      </Link>
    </Box>
  );
}
