import Add from '@mui/icons-material/Add';
import FileUploadOutlined from '@mui/icons-material/FileUploadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { keysOf } from '@renderer/components/keys-text';
import { EmptyState, Page } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { useDesk, useTable, useToday } from '@renderer/data/desk-context';
import { GoThroughDialog } from '@renderer/panels/go-through-dialog';
import { formatLongDate } from '@shared/rules/uk-date';
import type { DaysToSettle, TodayLists } from '@shared/rules/who-to-show';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { ApprovalsAwaited } from './approvals-awaited';
import { ClaimsWaiting } from './claims-waiting';
import { DaysExpired, KeepDialog } from './days-expired';
import { DaysPassed } from './days-passed';
import { FeedbackAwaited } from './feedback-awaited';
import { FirstToday } from './first-today';
import { FollowUps } from './follow-ups';
import { HolidaysLine } from './holidays-line';
import { NearLimit } from './near-limit';
import { OverYearBefore } from './over-year-before';
import { ProfilesToUpdate } from './profiles-to-update';
import { PurchaseOrdersWanted } from './purchase-orders-wanted';
import { RepliesAwaited } from './replies-awaited';
import { NamesOwed, RequestsToAnswer } from './requests-to-answer';
import { YearEndLine } from './year-end-line';
import { useAfterWork } from './use-after-work';
import { useWriteDays } from './use-write-days';
import { countsLine } from './today-words';
import { useWorkOnToday } from './use-work-on-today';
import { useProfilesDue } from './use-profiles-due';
import { useTodayLists } from './use-today-lists';

/** From here on the tables of both columns have room. */
const SIDE_BY_SIDE = '@media (min-width: 1260px)';

type Open = { name: 'go-through' } | { name: 'keep'; row: DaysToSettle };

/** What needs the office today, at a glance. */
export function TodayPage() {
  const today = useToday();
  const task = useTask();
  const peers = useTable('peers');
  const requests = useTable('requests');
  const { lists, daysAreRead } = useTodayLists();
  const write = useWriteDays();
  const [dialog, setDialog] = useState<Open>();
  if (peers.all.length === 0 && requests.all.length === 0) return <FirstToday today={today} />;
  const counts = countsLine(lists, today);
  return (
    <Page
      title="Today"
      detail={
        <>
          <span>{formatLongDate(today)}</span>
          {counts ? <span>{counts}</span> : null}
        </>
      }
      actions={
        <>
          <Button component={RouterLink} to="/import" {...keysOf('import')} startIcon={<FileUploadOutlined />}>
            Import spreadsheet
          </Button>
          <Button onClick={() => task.open('record-days')} {...keysOf('record-days')}>
            Record days
          </Button>
          <Button
            variant="contained"
            startIcon={<Add />}
            onClick={() => task.open('add-request')}
            {...keysOf('add-request')}
          >
            Add request
          </Button>
        </>
      }
    >
      <HolidaysLine />
      <YearEndLine />
      <Lists lists={lists} daysAreRead={daysAreRead} open={setDialog} />
      {dialog?.name === 'go-through' ? (
        <GoThroughDialog rows={lists.passedDays} write={write} onClose={() => setDialog(undefined)} />
      ) : null}
      {dialog?.name === 'keep' ? <KeepDialog row={dialog.row} onClose={() => setDialog(undefined)} /> : null}
    </Page>
  );
}

type ListsProps = { lists: TodayLists; daysAreRead: boolean; open: (dialog: Open) => void };

function Lists({ lists, daysAreRead, open }: ListsProps) {
  const { isWhole } = useDesk();
  const work = useWorkOnToday();
  const profiles = useProfilesDue();
  const after = useAfterWork();
  const left =
    lists.requestsToAnswer.length +
    lists.namesOwed.length +
    lists.repliesAwaited.length +
    lists.approvalsAwaited.length +
    work.purchaseOrders.length +
    work.followUps.length +
    after.feedback.length +
    after.claims.length +
    profiles.length;
  const right =
    lists.passedDays.length + lists.expiredDays.length + lists.nearOrOverLimit.length + lists.overYearBefore.length;
  if (left + right === 0 && daysAreRead) {
    // What was noted for the start is not all that may be to do.
    if (!isWhole) return null;
    return (
      <EmptyState
        title="Nothing needs you today"
        text="No request waits for an answer, no reply is awaited, no day has to be settled, and nobody is near the limit."
      />
    );
  }
  // Room is kept for lists about days that may still come, so that nothing moves when they do.
  const columns = left > 0 && (right > 0 || !daysAreRead) ? 'minmax(0, 590fr) minmax(0, 426fr)' : 'minmax(0, 720px)';
  return (
    <Box
      aria-busy={!daysAreRead}
      sx={{
        display: 'grid',
        columnGap: 4,
        alignItems: 'start',
        gridTemplateColumns: 'minmax(0, 1fr)',
        [SIDE_BY_SIDE]: { gridTemplateColumns: columns },
      }}
    >
      {left > 0 ? (
        <div>
          {lists.requestsToAnswer.length > 0 ? <RequestsToAnswer rows={lists.requestsToAnswer} /> : null}
          {lists.namesOwed.length > 0 ? <NamesOwed rows={lists.namesOwed} /> : null}
          {lists.repliesAwaited.length > 0 ? <RepliesAwaited rows={lists.repliesAwaited} /> : null}
          {lists.approvalsAwaited.length > 0 ? <ApprovalsAwaited rows={lists.approvalsAwaited} /> : null}
          {work.purchaseOrders.length > 0 ? <PurchaseOrdersWanted rows={work.purchaseOrders} /> : null}
          {after.feedback.length > 0 ? <FeedbackAwaited rows={after.feedback} /> : null}
          {after.claims.length > 0 ? <ClaimsWaiting rows={after.claims} /> : null}
          {work.followUps.length > 0 ? <FollowUps rows={work.followUps} /> : null}
          {profiles.length > 0 ? <ProfilesToUpdate rows={profiles} /> : null}
        </div>
      ) : null}
      {right > 0 ? (
        <div>
          {lists.passedDays.length > 0 ? (
            <DaysPassed rows={lists.passedDays} onGoThrough={() => open({ name: 'go-through' })} />
          ) : null}
          {lists.expiredDays.length > 0 ? (
            <DaysExpired rows={lists.expiredDays} onKeep={(row) => open({ name: 'keep', row })} />
          ) : null}
          {lists.nearOrOverLimit.length > 0 ? <NearLimit rows={lists.nearOrOverLimit} /> : null}
          {lists.overYearBefore.length > 0 ? <OverYearBefore rows={lists.overYearBefore} /> : null}
        </div>
      ) : null}
    </Box>
  );
}
