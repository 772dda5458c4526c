import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { DaysFigure } from '@renderer/components/days-figure';
import { HiddenText, Section } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { useAgreement, usePeerDays, useToday } from '@renderer/data/desk-context';
import { BookHeld } from '@renderer/panels/book-held';
import { DecisionStatus } from '@renderer/panels/decision-status';
import { capitalised } from '@shared/exports/words';
import type { PeerId } from '@shared/model/ids';
import type { LimitApproval } from '@shared/model/limit-approval';
import { fromQuarterDays } from '@shared/model/quarter-days';
import { isToBook, peerExcesses } from '@shared/rules/excesses';
import { limitOf } from '@shared/rules/limit-of-year';
import { yearText, type Year } from '@shared/rules/year';
import { DateOrNone } from './date-or-none';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import { useApprovedWorkText } from '@renderer/panels/work-text';

/** The decisions on days beyond the limit in a year. */
export function PeerApprovals({
  peerId,
  year,
  approvals,
  fixed,
}: {
  peerId: PeerId;
  year: Year;
  approvals: readonly LimitApproval[];
  /** Of a peer who was erased: shown, and not to be changed. */
  fixed: boolean;
}) {
  const task = useTask();
  const agreement = useAgreement();
  const today = useToday();
  const entries = usePeerDays(peerId) ?? [];
  const name = usePeerNames()(peerId) ?? 'this peer';
  const excesses = peerExcesses({ entries, approvals, year, agreement, today });
  const approvedWork = useApprovedWorkText();
  const workOf = (approval: LimitApproval) => capitalised(approvedWork(approval));
  const open = (facts: Record<string, string>) => task.open('approval', { peer: peerId, year: year.key, ...facts });
  const columns: TableColumn<LimitApproval>[] = [
    {
      id: 'on',
      title: 'Date',
      width: 92,
      render: (approval) => <DateOrNone on={approval.decidedOn ?? approval.askedOn} />,
    },
    {
      id: 'for',
      title: 'What for',
      render: (approval) => <Box sx={{ whiteSpace: 'normal', py: 0.5, lineHeight: '18px' }}>{workOf(approval)}</Box>,
    },
    {
      id: 'by',
      title: 'Approver',
      width: 150,
      render: (approval) => (
        <span title={[approval.approver, approval.approverTitle, approval.reference].filter(Boolean).join(', ')}>
          {approval.approver}
        </span>
      ),
    },
    {
      id: 'decision',
      title: 'Decision',
      width: 110,
      render: (approval) => <DecisionStatus decision={approval.decision} />,
    },
    {
      id: 'days',
      title: 'Days',
      width: 64,
      align: 'right',
      render: (approval) => (
        <DaysFigure
          quarterDays={approval.decision === 'granted' ? approval.grantedQuarterDays : approval.askedQuarterDays}
        />
      ),
    },
    {
      id: 'edit',
      title: <HiddenText>Edit</HiddenText>,
      width: excesses.some(isToBook) ? 134 : 64,
      align: 'right',
      render: (approval) => {
        const excess = excesses.find((each) => each.approval?.id === approval.id);
        return fixed ? null : (
          <Box sx={{ display: 'flex', gap: 0.5, justifyContent: 'flex-end', flexWrap: 'wrap' }}>
            {excess && isToBook(excess) ? <BookHeld held={excess.held} name={name} /> : null}
            <Button size="small" onClick={() => open({ approval: approval.id })}>
              Edit
            </Button>
          </Box>
        );
      },
    },
  ];
  return (
    <Box sx={{ mt: 2.5 }}>
      <Section
        title={`Over ${fromQuarterDays(limitOf(year, agreement).limitQuarterDays)} days`}
        {...(approvals.length > 0 ? { count: approvals.length } : {})}
        right={
          fixed ? null : (
            <Button size="small" onClick={() => open({})}>
              Enter approval
            </Button>
          )
        }
      >
        {approvals.length > 0 ? (
          <DataTable label="Approvals" rows={approvals} columns={columns} rowKey={({ id }) => id} minWidth={560} />
        ) : (
          <Box sx={{ color: 'text.secondary' }}>
            No approval for {yearText(year.key)}. Days beyond the limit are booked once one is entered.
          </Box>
        )}
      </Section>
    </Box>
  );
}
