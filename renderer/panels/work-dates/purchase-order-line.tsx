import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import RemoveCircleOutlined from '@mui/icons-material/RemoveCircleOutlined';
import WarningAmber from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Status } from '@renderer/components/status';
import { useTask } from '@renderer/components/use-task';
import { useHolidayTable, useToday } from '@renderer/data/desk-context';
import { purchaseOrderText } from '@renderer/words/purchase-order-words';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { Project } from '@shared/model/project';
import { missingCase } from '@shared/model/result';
import { purchaseOrderState, type PurchaseOrderState } from '@shared/rules/purchase-order';
import { formatDayInWords, formatUkDate } from '@shared/rules/uk-date';
import { WritersOnly } from '../writers-only';
import type { Work } from './use-work';
import { workFacts } from './work-facts';

/** The PO of the work, or since when it is wanted; a warning where the work began without one. */
export function PurchaseOrderLine({ work }: { work: Work }) {
  const task = useTask();
  const today = useToday();
  const table = useHolidayTable();
  const { project } = work;
  const state = purchaseOrderState(project, table, today);
  const isThere = state.state === 'recorded' || state.state === 'not needed';
  return (
    <Box
      sx={{
        display: 'flex',
        gap: 1.5,
        alignItems: 'center',
        flexWrap: 'wrap',
        mb: 1,
        // Whole in a narrow window too.
        '& > span': { whiteSpace: 'normal' },
      }}
    >
      <PurchaseOrderStatus state={state} project={project} today={today} />
      <WritersOnly>
        <Button size="small" onClick={() => task.open('purchase-order', workFacts(work))}>
          {isThere ? 'Change PO' : 'Enter PO'}
        </Button>
      </WritersOnly>
    </Box>
  );
}

/** Where the PO stands: icon, words and colour. */
function PurchaseOrderStatus({
  state,
  project,
  today,
}: {
  state: PurchaseOrderState;
  project: Project;
  today: CalendarDay;
}) {
  switch (state.state) {
    case 'recorded': {
      const on = project.purchaseOrderOn ? `, came ${formatUkDate(project.purchaseOrderOn)}` : '';
      return (
        <Status icon={CheckCircleOutlined} tone="success">
          PO {project.purchaseOrder}
          {on}
        </Status>
      );
    }
    case 'not needed':
      return (
        <Status icon={RemoveCircleOutlined} tone="mute">
          No PO is needed
        </Status>
      );
    case 'no date':
      return (
        <Status icon={RadioButtonUnchecked} tone="mute">
          No PO yet; it comes before the work begins
        </Status>
      );
    case 'wanted':
      return (
        <Status icon={RadioButtonUnchecked} tone="mute">
          No PO yet; to be asked for from {formatDayInWords(state.dueOn, today)}
        </Status>
      );
    case 'due':
    case 'missing':
      return (
        <Status icon={WarningAmber} tone="warning">
          {purchaseOrderText({ ...state, state: state.state }, today)}
        </Status>
      );
    default:
      return missingCase(state);
  }
}
